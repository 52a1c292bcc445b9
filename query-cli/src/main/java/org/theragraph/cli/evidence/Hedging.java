package org.theragraph.cli.evidence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.cli.session.Scope;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphSchema;

/** Which statements are affirmed, but by sentences alone that only say that it may be so. */
public final class Hedging {
  private static final String AFFIRMS =
      " EXISTS { MATCH (e:Evidence)-[:SUPPORTS]->(s) WHERE "
          + GraphSchema.HAS_VOTE
          + " AND coalesce(e.rightPolarity, e.polarity) = 'AFFIRMED'"
          + " AND EXISTS { (e)-[:IN]->(known:Document) WHERE %s AND NOT known.id IN $without }";

  private static final String HEDGED =
      "UNWIND $ids AS id MATCH (s:Statement {id: id}) WHERE"
          + AFFIRMS
          + " } AND NOT"
          + AFFIRMS
          + " AND coalesce(e.rightCertainty, e.certainty) <> 'POSSIBLE' } RETURN s.id AS id";

  private final Graph graph;
  private final Scope scope;
  private final Set<String> without;

  /**
   * From the documents that may speak.
   *
   * @param without ids of documents that may not
   */
  public Hedging(Graph graph, Scope scope, Set<String> without) {
    this.graph = graph;
    this.scope = scope;
    this.without = without;
  }

  /** The hedged ones among these statements, by their ids. */
  public Set<String> of(Collection<String> statements) {
    String documents = scope.condition("known");
    return new HashSet<>(
        graph.read(
            HEDGED.formatted(documents, documents),
            scope.parameters(
                Map.of("ids", List.copyOf(statements), "without", List.copyOf(without))),
            row -> row.get("id").asString()));
  }
}
