package org.theragraph.cli.transfer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphSchema;

/** Which statements are affirmed, but by sentences alone that only say that it may be so. */
final class Hedging {
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
  private final Question question;

  /**
   * From the documents that the question lets speak.
   *
   * @param question whose moment and exceptions count
   */
  Hedging(Graph graph, Question question) {
    this.graph = graph;
    this.question = question;
  }

  /** Ids of the hedged ones among the statements of these links. */
  Set<String> of(Collection<Recommendation.Link> links) {
    List<String> ids =
        links.stream().map(Recommendation.Link::statement).filter(Objects::nonNull).toList();
    String documents = question.scope().condition("known");
    return new HashSet<>(
        graph.read(
            HEDGED.formatted(documents, documents),
            question
                .scope()
                .parameters(Map.of("ids", ids, "without", List.copyOf(question.without()))),
            row -> row.get("id").asString()));
  }
}
