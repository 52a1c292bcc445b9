package org.theragraph.cli.transfer;

import static org.theragraph.cli.session.Rows.text;
import static org.theragraph.cli.session.Rows.texts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.cli.history.PastTexts;
import org.theragraph.graph.Graph;

/** Asks the graph what {@link PastTexts} would say of all documents. */
final class GraphTexts {
  private static final String COUNTS =
      " AND d.withdrawn IS NULL AND coalesce(d.cluster, d.id) = d.id";
  private static final String TOGETHER =
      "MATCH (c:Concept {id: $id})<-[:MENTIONS]-(d:Document) WHERE true"
          + COUNTS
          + " WITH d, COUNT { (d)-[:MENTIONS]->() } ^ $damping AS weight"
          + " MATCH (d)-[:MENTIONS]->(o:Drug|Disease) WITH o, sum(weight) AS sum"
          + " RETURN o.id AS id, sum * COUNT { (o)<-[:MENTIONS]-() } ^ $damping AS count";

  /** The rarest terms {@code t} that are named with the concept, in {@code n} documents each. */
  private static final String RAREST =
      "MATCH (c:Concept {id: $id})<-[:MENTIONS]-(d:Document)-[:MENTIONS]->(t) WHERE t <> c"
          + COUNTS
          + " WITH DISTINCT t WITH t, COUNT { (t)<-[:MENTIONS]-() } AS n ORDER BY n, t.id LIMIT $terms";

  private static final String SHARED =
      RAREST
          + " MATCH (t)<-[:MENTIONS]-(d:Document)-[:MENTIONS]->(o:Drug|Disease) WHERE o <> t"
          + COUNTS
          + " WITH DISTINCT t, n, o RETURN o.id AS id, sum(n ^ $damping) AS count";

  /** The same terms by name, for a few concepts, which are found once and not for each term. */
  private static final String NAMES =
      RAREST
          + " WITH collect([t, n]) AS rarest MATCH (o:Concept) WHERE o.id IN $others"
          + " WITH rarest, collect(o) AS others UNWIND rarest AS one"
          + " WITH others, one[0] AS t, one[1] AS n"
          + " MATCH (t)<-[:MENTIONS]-(d:Document)-[:MENTIONS]->(o:Drug|Disease) WHERE o <> t"
          + COUNTS
          + " AND o IN others WITH DISTINCT o, t, n ORDER BY n, t.id"
          + " RETURN o.id AS id, collect(t.name)[..$shown] AS names";

  private final Graph graph;

  GraphTexts(Graph graph) {
    this.graph = graph;
  }

  Map<Signal, Map<String, Double>> signals(String concept) {
    return Map.of(
        Signal.NAMED_TOGETHER,
        counts(TOGETHER, concept),
        Signal.TERMS_SHARED,
        counts(SHARED, concept));
  }

  Map<String, List<String>> sharedTerms(String concept, Set<String> others) {
    Map<String, List<String>> names = new HashMap<>();
    graph
        .read(
            NAMES,
            Map.<String, Object>of(
                "id",
                concept,
                "others",
                List.copyOf(others),
                "terms",
                PastTexts.TERMS,
                "shown",
                PastTexts.NAMED),
            row -> Map.entry(text(row, "id"), texts(row, "names")))
        .forEach(entry -> names.put(entry.getKey(), entry.getValue()));
    return names;
  }

  private Map<String, Double> counts(String cypher, String concept) {
    Map<String, Double> counts = new HashMap<>();
    graph
        .read(
            cypher,
            Map.<String, Object>of(
                "id", concept, "damping", -PastTexts.DAMPING, "terms", PastTexts.TERMS),
            row -> Map.entry(text(row, "id"), row.get("count").asDouble()))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
