package org.theragraph.graph.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.theragraph.graph.server.ServerControl;

/** Where a graph is made before it takes the place of the old one: a small home of its own. */
record Staging(Path home) {
  Path csv() {
    return home.resolve("csv");
  }

  Path log() {
    return home.resolve("import.log");
  }

  /** Where a server of this home looks for its store. */
  Path store() {
    return home.resolve("graph").resolve("neo4j");
  }

  /** Ends a server that a killed load left behind, and deletes all. */
  void clear() throws IOException {
    if (!Files.exists(home)) {
      return;
    }
    new ServerControl(home).stop();
    try (Stream<Path> files = Files.walk(home)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    }
  }
}
