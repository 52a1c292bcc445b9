package org.theragraph.cli.session;

import org.theragraph.graph.Graph;

/** Asks nothing of an empty graph, which has not even indexes. */
public final class Filled {
  private Filled() {}

  /**
   * Passes a graph on that holds something.
   *
   * @throws CliException if it holds nothing, with what to do
   */
  public static Graph require(Graph graph) {
    if (!graph.isFilled()) {
      throw CliException.failed(
          "the graph is empty. Fill it with: theragraph demo, or theragraph build INPUT");
    }
    return graph;
  }
}
