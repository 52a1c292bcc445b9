package org.theragraph.graph.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.theragraph.graph.GraphException;
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
   * Stops the server if it runs, and writes; it is not started again. A place that takes no file is
   * refused before the server is stopped.
   *
   * @param file is replaced if it exists
   * @param counts nodes by label, for the manifest
   * @throws GraphException if the server does not stop, or the file would lie in the store
   * @throws IOException if the file cannot be written, for its disk is full; nothing is left behind
   */
  public Manifest write(Path file, Map<String, Long> counts) throws IOException {
    Path whole = file.toAbsolutePath().normalize();
    Path part = whole.resolveSibling(whole.getFileName() + ".part");
    List<Manifest> written = new ArrayList<>();
    List<IOException> failures = new ArrayList<>();
    try {
      Files.newOutputStream(part).close();
      requireOutside(part);
      new ServerControl(home)
          .whileStopped(
              LIMIT,
              store -> {
                try {
                  written.add(writeTo(part, store, counts));
                  move(part, whole);
                } catch (IOException e) { // of the file, and not of the home that is stopped
                  failures.add(e);
                }
              });
    } catch (IOException e) {
      failures.add(e);
    } finally {
      Files.deleteIfExists(part);
    }
    if (!failures.isEmpty()) {
      throw failure(file, failures.get(0));
    }
    return written.get(0);
  }

  /** A backup in the store would hold itself, and go with the store that it was to replace. */
  private void requireOutside(Path part) throws IOException {
    Path store = home.resolve("graph").resolve("neo4j");
    if (Files.exists(store) && part.toRealPath().startsWith(store.toRealPath())) {
      throw new GraphException(
          "a backup must not lie in the store itself, %s; choose another place".formatted(store));
    }
  }

  /** Names the file that was asked for, and not the one under which it is written. */
  private static IOException failure(Path file, IOException e) {
    if (e instanceof AccessDeniedException) {
      return new AccessDeniedException(file.toString());
    }
    if (e instanceof FileSystemException known && known.getReason() != null) {
      return new IOException("%s: %s; choose another place".formatted(file, known.getReason()), e);
    }
    return new IOException(file + ": " + e.getMessage(), e);
  }

  private Manifest writeTo(Path part, Path store, Map<String, Long> counts) throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
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
      Manifest manifest = manifest(counts, entries);
      zip.putNextEntry(new ZipEntry(Manifest.NAME));
      zip.write(manifest.written());
      zip.closeEntry();
      return manifest;
    }
  }

  private Manifest manifest(Map<String, Long> counts, List<Manifest.Entry> entries) {
    return new Manifest(
        Manifest.FORMAT,
        version,
        StoreVersion.ours(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        counts,
        entries);
  }

  private static void move(Path part, Path file) throws IOException {
    Disk.force(part);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Disk.forceFolder(file.getParent());
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
}
