package org.theragraph.graph;

import java.io.IOException;
import java.util.List;
import org.theragraph.corpora.model.Decision;

/**
 * What people said of a graph's content. It is kept beside the graph and replayed on every load.
 *
 * @param decisions of curators, in the order in which they were made
 */
public record Curation(List<Decision> decisions) {

  /** Nobody has said anything here; what the graph holds of it counts all the same. */
  public static final Curation NONE = new Curation(List.of());

  /** Copies the list. */
  public Curation {
    decisions = List.copyOf(decisions);
  }

  void write(Graph graph, LoadListener listener) throws IOException {
    new DecisionStage(graph).write(decisions, listener);
  }
}
