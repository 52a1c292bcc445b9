package org.theragraph.cli.transfer;

import static org.theragraph.cli.session.Rows.optionalText;
import static org.theragraph.cli.session.Rows.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphSchema;

/** Asks the graph what the texts say of uses: tried, working, failed, causing. */
final class Uses {
  private static final String SAYINGS =
      "MATCH (known:Concept) WHERE known.id IN $ids"
          + " MATCH (known)<-[:%s]-(s:Statement)-[:%s]->(other:Concept)"
          + " WHERE s.predicate IN ['TREATS', 'STUDIED_FOR', 'CAUSES']"
          + " AND s.hidden IS NULL"
          + " MATCH (e:Evidence)-[:SUPPORTS]->(s) WHERE "
          + GraphSchema.HAS_VOTE
          + " RETURN other.id AS other, s.predicate AS predicate, e.id AS id,"
          + " coalesce(e.rightPolarity, e.polarity) AS polarity,"
          + " coalesce(e.rightCertainty, e.certainty) AS certainty,"
          + " coalesce(e.rightStage, e.stage) AS stage"
          + " ORDER BY e.id";

  private final Graph graph;

  Uses(Graph graph) {
    this.graph = graph;
  }

  /** For each disease of these drugs, or each drug of these diseases, what is said of the use. */
  Map<String, Use> of(Set<String> ids, boolean drugs) {
    Map<String, Use> uses = new HashMap<>();
    graph
        .read(
            SAYINGS.formatted(drugs ? "SUBJECT" : "OBJECT", drugs ? "OBJECT" : "SUBJECT"),
            Map.of("ids", List.copyOf(ids)),
            row -> Map.entry(text(row, "other"), saying(row)))
        .forEach(
            entry -> uses.computeIfAbsent(entry.getKey(), id -> new Use()).add(entry.getValue()));
    return uses;
  }

  private static Use.Saying saying(Record row) {
    String stage = optionalText(row, "stage");
    return new Use.Saying(
        text(row, "id"),
        Predicate.valueOf(text(row, "predicate")),
        Polarity.valueOf(text(row, "polarity")),
        Certainty.valueOf(text(row, "certainty")),
        stage == null ? null : Stage.valueOf(stage));
  }
}
