package org.theragraph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Homes of servers that tests start. */
public final class TestHomes {
  private TestHomes() {}

  /** Any free port, and an early end should a test leave a server behind. */
  public static void anyPort() {
    System.setProperty("theragraph.server.port", "0");
    System.setProperty("theragraph.server.idle", "PT3M");
  }

  public static void delete(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
