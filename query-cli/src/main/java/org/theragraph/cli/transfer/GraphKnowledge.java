package org.theragraph.cli.transfer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.cli.path.EdgeSource;
import org.theragraph.cli.path.GraphEdges;
import org.theragraph.graph.Graph;

/** All that the graph holds, asked for as it is needed. */
record GraphKnowledge(Graph graph) implements Knowledge {
  @Override
  public EdgeSource edges() {
    return new GraphEdges(graph);
  }

  @Override
  public Map<Signal, Map<String, Double>> signals(String concept) {
    return new GraphTexts(graph).signals(concept);
  }

  @Override
  public Map<String, List<String>> sharedTerms(String concept, Set<String> others) {
    return new GraphTexts(graph).sharedTerms(concept, others);
  }

  @Override
  public Map<String, Use> uses(Set<String> ids, boolean drugs) {
    return new Uses(graph).of(ids, drugs);
  }
}
