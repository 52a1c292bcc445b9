package org.theragraph.cli.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.theragraph.cli.fetch.web.Guard;
import org.theragraph.cli.fetch.web.Limits;
import org.theragraph.cli.fetch.web.Pacer;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.fetch.web.Web;
import org.theragraph.cli.fetch.web.WebException;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import org.theragraph.cli.session.VocabularySets;
import org.theragraph.cli.vocabulary.Registry.Entry;

/** Files at the addresses where their owners publish them. */
final class Published {
  private final Session session;
  private final PullOptions options;
  private final List<Entry> entries;

  Published(Session session, PullOptions options, List<Entry> entries) {
    this.session = session;
    this.options = options;
    this.entries = entries;
  }

  List<Incoming> list() {
    List<Incoming> files = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.isPublished()) {
        URI address = address(entry);
        files.add(
            new Incoming(
                entry,
                entry.folder() + "/" + entry.file(),
                Guard.shown(address),
                "",
                target -> pull(entry, address, target)));
      }
    }
    if (files.isEmpty()) {
      throw CliException.usage("these vocabularies come from a folder; name it with --from");
    }
    return files;
  }

  private URI address(Entry entry) {
    String variable =
        "THERAGRAPH_VOCAB_%s_URL".formatted(entry.id().toUpperCase(Locale.ROOT).replace('-', '_'));
    String given = options.address(entry.id());
    String set = given == null ? session.surroundings().variable(variable) : given;
    try {
      return Guard.parse(set == null ? entry.address() : set);
    } catch (WebException e) {
      throw CliException.usage("%s: '%s' %s".formatted(entry.id(), set, e.getMessage()));
    }
  }

  private String pull(Entry entry, URI address, Path target) throws IOException {
    Path downloads = new VocabularySets(session.surroundings().home()).downloads();
    Files.createDirectories(downloads);
    String key = Integer.toHexString(address.toString().hashCode());
    Path part = downloads.resolve(entry.id() + "-" + key + ".part");
    Limits limits = options.limits();
    session.note("theragraph: pulling %s from %s ...".formatted(entry.id(), Guard.shown(address)));
    Web web =
        new Web(
            Guard.ofService(address),
            new Pacer(Duration.ofSeconds(1)),
            limits,
            "theragraph (vocab pull)");
    Reply reply;
    try {
      reply = web.save(address, part);
    } catch (WebException e) {
      throw CliException.failed(
          "%s: %s %s; the set in use stays"
              .formatted(entry.id(), Guard.shown(address), e.getMessage()));
    }
    if (!reply.isGood()) {
      throw CliException.failed(
          "%s: %s %s; the set in use stays. Name another address with --address %s=URL"
              .formatted(entry.id(), Guard.shown(address), reply.saying(), entry.id()));
    }
    place(part, target, limits.bytes());
    Files.deleteIfExists(part.resolveSibling(part.getFileName() + ".version"));
    String release = reply.header("X-UniProt-Release");
    String date = reply.header("Last-Modified");
    return release != null ? release : date != null ? date : "";
  }

  /** As the reader wants it: out of a zip, and named for gzip or not as it is. */
  private static void place(Path part, Path target, long limit) throws IOException {
    byte[] magic;
    try (InputStream in = Files.newInputStream(part)) {
      magic = in.readNBytes(2);
    }
    if (new String(magic, StandardCharsets.ISO_8859_1).equals("PK")) {
      unzip(part, target, limit);
      Files.delete(part);
    } else {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void unzip(Path zip, Path target, long limit) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          try (var out = Files.newOutputStream(target)) {
            byte[] block = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
              size += read;
              if (size > limit) {
                throw CliException.failed(
                    zip + " unpacks to more than --max-size; the set in use stays");
              }
              out.write(block, 0, read);
            }
          }
          return;
        }
      }
    }
    throw CliException.failed(zip + " is an empty zip; pull it again");
  }
}
