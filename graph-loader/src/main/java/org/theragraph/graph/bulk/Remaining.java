package org.theragraph.graph.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.server.ServerControl;

/** Documents that the graph of a home holds and a folder lacks. */
final class Remaining {
  private static final String DOCUMENTS = "MATCH (d:Document) RETURN d.id AS id";
  private static final Duration START = Duration.ofMinutes(2);

  private final Path home;
  private final DocumentNumbers folder;

  Remaining(Path home, DocumentNumbers folder) {
    this.home = home;
    this.folder = folder;
  }

  /**
   * Looks for them.
   *
   * @throws GraphException that counts them and says what to do, if there are any
   */
  void requireNone(Path facts) {
    if (!Files.exists(home.resolve("graph").resolve("neo4j"))) {
      return; // nothing was ever loaded
    }
    ServerControl server = new ServerControl(home);
    server.start(START);
    AtomicLong lacking = new AtomicLong();
    AtomicReference<String> first = new AtomicReference<>("");
    try (Graph graph = Graph.open(server.address())) {
      graph.stream(
          DOCUMENTS,
          Map.of(),
          row -> {
            String id = row.get("id").asString();
            if (!folder.has(id) && lacking.getAndIncrement() == 0) {
              first.set(id);
            }
          });
    }
    if (lacking.get() > 0) {
      throw new GraphException(
          ("the graph holds %,d document%s that %s lacks, for example %s. Nothing was loaded; load"
                  + " without --bulk to add to them, or with --replace to give them up")
              .formatted(lacking.get(), lacking.get() == 1 ? "" : "s", facts, first.get()));
    }
  }
}
