package org.theragraph.graph.bulk;

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
  private static final Before NOTHING = new Before(null, null, true);

  private static final String DOCUMENTS = "MATCH (d:Document) RETURN d.id AS id";
  private static final Duration START = Duration.ofMinutes(2);

  private final @Nullable Graph graph;
  private final @Nullable LoadLock lock;
  private final boolean mayGo;

  private Before(@Nullable Graph graph, @Nullable LoadLock lock, boolean mayGo) {
    this.graph = graph;
    this.lock = lock;
    this.mayGo = mayGo;
  }

  /**
   * That of a home folder, locked until it is closed.
   *
   * @param mayGo whether it may be lost with all it holds; then it need not be in order
   */
  static Before of(Path home, boolean mayGo, LoadListener listener) {
    ServerControl server = new ServerControl(home);
    if (!server.hasStore()) {
      return NOTHING;
    }
    Graph graph;
    try {
      server.start(START);
      graph = Graph.open(server.address());
    } catch (GraphException e) {
      if (mayGo) {
        return NOTHING;
      }
      throw e;
    }
    return new Before(graph, LoadLock.take(graph, listener), mayGo);
  }

  /**
   * Looks for documents that it holds and the folder lacks.
   *
   * @throws GraphException that counts them and says what to do, if there are any
   */
  void requireNoOthers(DocumentNumbers folder, Path facts) {
    if (graph == null || mayGo) {
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
