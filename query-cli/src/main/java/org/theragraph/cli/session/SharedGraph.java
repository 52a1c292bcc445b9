package org.theragraph.cli.session;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphException;

/**
 * One connection for all requests. The graph's server goes away when nobody asks for long, or is
 * killed, and comes back elsewhere; then the connection is made anew. Thread-safe.
 */
public final class SharedGraph implements AutoCloseable {
  private final Supplier<Graph> opener;
  private @Nullable Graph current;

  /**
   * Nothing is opened yet.
   *
   * @param opener starts the server if need be
   */
  public SharedGraph(Supplier<Graph> opener) {
    this.opener = opener;
  }

  /**
   * Asks; once more with a new connection where the old one does not answer any more.
   *
   * @throws GraphException if the question fails although the graph answers, or fails again
   */
  public <T> T ask(Function<Graph, T> question) {
    Graph graph = graph();
    try {
      return question.apply(graph);
    } catch (GraphException e) {
      if (answers(graph)) {
        throw e; // it is the question that failed
      }
      return question.apply(renewed(graph));
    }
  }

  private static boolean answers(Graph graph) {
    try {
      return !graph.read("RETURN 1 AS one", Map.of(), row -> row.get("one").asInt()).isEmpty();
    } catch (GraphException e) {
      return false;
    }
  }

  private synchronized Graph graph() {
    Graph graph = current;
    if (graph == null) {
      graph = opener.get();
      current = graph;
    }
    return graph;
  }

  private synchronized Graph renewed(Graph old) {
    if (current == old) {
      old.close();
      current = null;
    }
    return graph();
  }

  @Override
  public synchronized void close() {
    if (current != null) {
      current.close();
      current = null;
    }
  }
}
