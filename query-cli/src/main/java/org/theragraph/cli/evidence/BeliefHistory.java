package org.theragraph.cli.evidence;

import static org.theragraph.cli.session.Rows.optionalText;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.theragraph.cli.picture.Timeline;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphSchema;
import org.theragraph.graph.Summary;
import org.theragraph.graph.Vote;
import org.theragraph.graph.curation.Outcome;

/** How belief in a statement rose and fell with the documents that came. */
final class BeliefHistory {
  /** In the order in which a timeline has them: a year alone stands at its middle. */
  private static final String ORDER =
      " ORDER BY d.published + CASE size(d.published) WHEN 4 THEN '-07-01' WHEN 7 THEN '-15'"
          + " ELSE '' END, d.id, e.id";

  private static final String VOTES =
      "MATCH (s:Statement {id: $id})<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document) WHERE "
          + GraphSchema.HAS_VOTE
          + " AND d.published IS NOT NULL WITH s, e, d"
          + ORDER
          + " RETURN s.verdict AS verdict, d.published AS published,"
          + " [coalesce(d.cluster, d.id), coalesce(e.rightPolarity, e.polarity),"
          + " coalesce(e.rightCertainty, e.certainty), e.probability,"
          + " coalesce(e.rightStage, e.stage), e.verdict, e.passage] AS vote";

  private final Graph graph;

  BeliefHistory(Graph graph) {
    this.graph = graph;
  }

  private record Dated(String published, Vote vote, @Nullable Outcome verdict) {
    static Dated of(Record row) {
      Value vote = row.get("vote");
      return new Dated(
          String.valueOf(optionalText(row, "published")),
          Vote.of(vote),
          Vote.verdict(row.get("verdict")));
    }
  }

  /** After each day on which evidence came; what curators say of it counts from the beginning. */
  List<Timeline.Level> of(String statement) {
    List<Vote> votes = new ArrayList<>();
    List<Timeline.Level> levels = new ArrayList<>();
    for (Dated each : graph.read(VOTES, Map.of("id", statement), Dated::of)) {
      votes.add(each.vote());
      int last = levels.size() - 1;
      if (last >= 0 && levels.get(last).published().equals(each.published())) {
        levels.remove(last);
      }
      levels.add(new Timeline.Level(each.published(), Summary.of(votes, each.verdict()).belief()));
    }
    return levels;
  }
}
