package org.theragraph.graph.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.theragraph.graph.curation.Journal;
import org.theragraph.graph.server.ServerControl;

/**
 * Writes the store and the journals of a home into one file, while no server runs: the copy is of
 * one moment. The file appears under its name when it is complete and on the disk.
 */
public final class Backup {
  private static final Duration LIMIT = Duration.ofHours(6);

  /** The folder of the store in an archive. */
  static final String STORE = "neo4j/";

  /** Made by the server that has the store open, and by nobody else. */
  private static final String LOCK = "store_lock";

  private final Path home;
  private final String version;

  /**
   * A backup.
   *
   * @param version of this program, for the manifest
   */
  public Backup(Path home, String version) {
    this.home = home;
    this.version = version;
  }

  /** The journals of a home. */
  static List<Path> journals(Path home) {
    return List.of(Journal.decisions(home).file(), Journal.withdrawals(home).file());
  }

  /**
   * Stops the server if it runs, and writes; it is not started again.
   *
   * @param file is replaced if it exists
   * @param counts nodes by label, for the manifest
   * @throws org.theragraph.graph.GraphException if the server does not stop
   * @throws IOException if the file cannot be written, for its disk is full; nothing is left behind
   */
  public Manifest write(Path file, Map<String, Long> counts) throws IOException {
    List<Manifest> written = new ArrayList<>();
    List<IOException> failures = new ArrayList<>();
    new ServerControl(home)
        .whileStopped(
            LIMIT,
            store -> {
              try {
                written.add(writeTo(file.toAbsolutePath(), store, counts));
              } catch (IOException e) { // of the file, and not of the home that is stopped
                failures.add(new IOException(file + ": " + e.getMessage(), e));
              }
            });
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
    return written.get(0);
  }

  private Manifest writeTo(Path file, Path store, Map<String, Long> counts) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      List<Manifest.Entry> entries = new ArrayList<>();
      Manifest manifest;
      // Two resources: a zip that cannot end on a full disk does not close its file.
      try (OutputStream out = Files.newOutputStream(part);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        for (Path each : files(store)) {
          entries.add(add(zip, each, STORE + slashed(store.relativize(each))));
        }
        for (Path journal : journals(home)) {
          if (Files.exists(journal)) {
            entries.add(add(zip, journal, String.valueOf(journal.getFileName())));
          }
        }
        manifest =
            new Manifest(
                Manifest.FORMAT,
                version,
                StoreVersion.ours(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                counts,
                entries);
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(manifest.written());
        zip.closeEntry();
      }
      force(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(file);
      return manifest;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static List<Path> files(Path store) throws IOException {
    if (!Files.exists(store)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(store)) {
      return all.filter(Files::isRegularFile)
          .filter(each -> !String.valueOf(each.getFileName()).equals(LOCK))
          .sorted()
          .toList();
    }
  }

  private static String slashed(Path relative) {
    return relative.toString().replace('\\', '/');
  }

  private static Manifest.Entry add(ZipOutputStream zip, Path file, String name)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), Checksum.sha256())) {
      long bytes = in.transferTo(zip);
      zip.closeEntry();
      return new Manifest.Entry(name, bytes, Checksum.hex(in.getMessageDigest()));
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** The name of a new file is on the disk only when its folder is. */
  private static void forceFolder(Path file) throws IOException {
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (AccessDeniedException e) {
      // Windows does not open folders; NTFS needs none of it.
    }
  }
}
