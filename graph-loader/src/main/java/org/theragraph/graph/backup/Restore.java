package org.theragraph.graph.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.Withdrawal;
import org.theragraph.graph.curation.Journal;
import org.theragraph.graph.server.ServerControl;

/**
 * Puts a backup in the place of a home's graph. What curators said since stays: journals are
 * joined, never replaced. All of the backup is read and checked first, and unpacked beside the
 * store; the swap itself is whole or not at all.
 */
public final class Restore {
  private final Path home;

  public Restore(Path home) {
    this.home = home;
  }

  /**
   * What was brought back.
   *
   * @param decisions of the backup that the home had not
   * @param withdrawals likewise
   */
  public record Report(Manifest manifest, int decisions, int withdrawals) {}

  /**
   * Reads all of a backup and changes nothing.
   *
   * @throws org.theragraph.graph.GraphException if it is damaged or too new
   */
  public static Manifest verify(Path file) throws IOException {
    try (Archive archive = Archive.open(file)) {
      archive.verify();
      return archive.manifest();
    }
  }

  /**
   * Restores; the server is stopped and not started again. Decisions have then to be replayed.
   *
   * @throws org.theragraph.graph.GraphException if the backup is damaged or too new, or the disk is
   *     full; then nothing has changed
   */
  public Report run(Path file) throws IOException {
    Path ready = home.toAbsolutePath().resolve("graph").resolve("neo4j.restored");
    try (Archive archive = Archive.open(file)) {
      archive.verify();
      List<Decision> decisions = missing(archive, Journal.decisions(home), Decision::id);
      List<Withdrawal> withdrawals = missing(archive, Journal.withdrawals(home), Withdrawal::id);
      delete(ready);
      unpack(archive, ready);
      new ServerControl(home).replaceStore(ready);
      append(Journal.decisions(home), decisions);
      append(Journal.withdrawals(home), withdrawals);
      return new Report(archive.manifest(), decisions.size(), withdrawals.size());
    } finally {
      delete(ready);
    }
  }

  /** What is swapped in is on the disk before: a power cut must not leave an empty store. */
  private static void unpack(Archive archive, Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      for (Manifest.Entry entry : archive.manifest().files()) {
        if (entry.path().startsWith(Backup.STORE)) {
          Path file = folder.resolve(entry.path().substring(Backup.STORE.length()));
          Files.createDirectories(file.getParent());
          try (OutputStream out = Files.newOutputStream(file)) {
            archive.copy(entry, out);
          }
          Disk.force(file);
        }
      }
      Disk.forceFolders(folder);
    } catch (AccessDeniedException e) {
      throw e; // it says itself where
    } catch (IOException e) {
      throw new IOException(
          "%s: %s. Nothing was restored".formatted(folder.getParent(), e.getMessage()), e);
    }
  }

  private static <T> void append(Journal<T> journal, List<T> events) throws IOException {
    if (!events.isEmpty()) {
      journal.append(events);
    }
  }

  /** The events of the backup that the home's journal has not; both are read whole. */
  private static <T> List<T> missing(Archive archive, Journal<T> journal, Function<T, String> id)
      throws IOException {
    String name = String.valueOf(journal.file().getFileName());
    Set<String> known = new HashSet<>();
    journal.read().forEach(event -> known.add(id.apply(event)));
    for (Manifest.Entry entry : archive.manifest().files()) {
      if (entry.path().equals(name)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        archive.copy(entry, bytes);
        return journal.parse(bytes.toString(StandardCharsets.UTF_8), archive.place(name)).stream()
            .filter(event -> !known.contains(id.apply(event)))
            .toList();
      }
    }
    return List.of();
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
