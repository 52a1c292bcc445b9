package org.theragraph.cli.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.graph.Graph;

/** Asks the graph for statements. */
public final class FactSearch {
  private final Graph graph;

  public FactSearch(Graph graph) {
    this.graph = graph;
  }

  /** The most believed first, then those of most documents. */
  public List<Fact> find(FactFilter filter) {
    FactQuery query = FactQuery.of(filter);
    Map<String, Object> parameters = new HashMap<>(query.parameters());
    parameters.put("limit", filter.limit());
    return graph.read(
        query.match()
            + query.where()
            + " WITH s, subject, object"
            + " ORDER BY s.belief DESC, s.documentCount DESC, s.id LIMIT $limit"
            + Fact.COLUMNS
            + " ORDER BY belief DESC, documents DESC, id",
        parameters,
        Fact::of);
  }
}
