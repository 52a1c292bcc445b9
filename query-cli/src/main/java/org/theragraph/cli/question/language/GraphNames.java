package org.theragraph.cli.question.language;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.theragraph.cli.concept.ConceptHit;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.graph.Graph;

/** The names that the graph knows. */
public final class GraphNames implements Names {
  private final ConceptLookup lookup;

  public GraphNames(Graph graph) {
    this.lookup = new ConceptLookup(graph);
  }

  @Override
  public Map<String, List<ConceptHit>> byKey(Collection<String> keys) {
    return lookup.byKeys(keys);
  }

  @Override
  public List<ConceptHit> byCurie(String curie) {
    return lookup.byCurie(curie);
  }
}
