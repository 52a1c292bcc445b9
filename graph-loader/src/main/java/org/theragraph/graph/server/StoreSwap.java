package org.theragraph.graph.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts another store in the place of the old one, whole or not at all, however the process ends.
 *
 * <p>{@code neo4j.next} only ever appears by a rename of what is complete; once it is there the
 * swap goes forward, by {@link #recover} if need be. Both need the server to be stopped.
 */
final class StoreSwap {
  private final Path store;
  private final Path next;
  private final Path old;

  StoreSwap(ServerFolder files) {
    this.store = files.store();
    this.next = store.resolveSibling("neo4j.next");
    this.old = store.resolveSibling("neo4j.old");
  }

  /**
   * Swaps.
   *
   * @param ready a complete store of a server that has ended, on the same file system; it is moved
   */
  void install(Path ready) throws IOException {
    recover();
    Files.move(ready, next, StandardCopyOption.ATOMIC_MOVE);
    recover();
  }

  /** Ends what was begun. */
  void recover() throws IOException {
    if (Files.exists(next)) {
      if (Files.exists(store)) {
        delete(old);
        Files.move(store, old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(next, store, StandardCopyOption.ATOMIC_MOVE);
    }
    if (Files.exists(store)) {
      delete(old);
    }
  }

  /** Deletes a folder with all that is in it, if it is there. */
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
