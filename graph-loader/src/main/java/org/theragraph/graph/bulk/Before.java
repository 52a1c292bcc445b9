package org.theragraph.graph.bulk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.LoadListener;
import org.theragraph.graph.LoadLock;
import org.theragraph.graph.server.ServerControl;

/**
 * The graph that is to be replaced. No other load may write to it meanwhile: what it brought would
 * be lost.
 */
final class Before implements AutoCloseable {
  /** Where there is none, or where it may be lost. */
  static final Before NOTHING = new Before(null, null);

  private static final String DOCUMENTS = "MATCH (d:Document) RETURN d.id AS id";
  private static final Duration START = Duration.ofMinutes(2);

  private final @Nullable Graph graph;
  private final @Nullable LoadLock lock;

  private Before(@Nullable Graph graph, @Nullable LoadLock lock) {
    this.graph = graph;
    this.lock = lock;
  }

  /** That of a home folder, locked until it is closed. */
  static Before of(Path home, LoadListener listener) {
    if (!Files.exists(home.resolve("graph").resolve("neo4j"))) {
      return NOTHING;
    }
    ServerControl server = new ServerControl(home);
    server.start(START);
    Graph graph = Graph.open(server.address());
    return new Before(graph, LoadLock.take(graph, listener));
  }

  /**
   * Looks for documents that it holds and the folder lacks.
   *
   * @throws GraphException that counts them and says what to do, if there are any
   */
  void requireNoOthers(DocumentNumbers folder, Path facts) {
    if (graph == null) {
      return;
    }
    AtomicLong lacking = new AtomicLong();
    AtomicReference<String> first = new AtomicReference<>("");
    graph.stream(
        DOCUMENTS,
        Map.of(),
        row -> {
          String id = row.get("id").asString();
          if (!folder.has(id) && lacking.getAndIncrement() == 0) {
            first.set(id);
          }
        });
    if (lacking.get() > 0) {
      throw new GraphException(
          ("the graph holds %,d document%s that %s lacks, for example %s. Nothing was loaded; load"
                  + " without --bulk to add to them, or with --replace to give them up")
              .formatted(lacking.get(), lacking.get() == 1 ? "" : "s", facts, first.get()));
    }
  }

  @Override
  public void close() {
    if (lock != null) {
      lock.close();
    }
    if (graph != null) {
      graph.close();
    }
  }
}
