package org.theragraph.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Sums all statements up once more and compares; changes nothing. */
public final class BeliefCheck {
  private static final double ROUNDING = 1e-9;
  private static final String ALL =
      "MATCH (s:Statement) WHERE s.dirty IS NULL CALL (s) {"
          + " OPTIONAL MATCH (s)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document) RETURN"
          + BeliefStage.ITEMS
          + " } RETURN s.id AS id, s.belief AS belief, s.hidden AS hidden, s.verdict AS verdict,"
          + " s.evidenceCount AS evidence, items";

  private final Graph graph;
  private long wrong;
  private @Nullable String example;

  public BeliefCheck(Graph graph) {
    this.graph = graph;
  }

  /** Compares all. */
  public void run() {
    graph.stream(ALL, Map.of(), this::compare);
  }

  private void compare(Record row) {
    Summary summary =
        Summary.of(row.get("items").values(Vote::of), Vote.verdict(row.get("verdict")));
    Value belief = row.get("belief");
    boolean right =
        !belief.isNull()
            && Math.abs(belief.asDouble() - summary.belief()) <= ROUNDING
            && row.get("evidence").asLong(-1) == summary.evidence()
            && summary.hidden() != row.get("hidden").isNull();
    if (!right) {
      wrong++;
      String id = row.get("id").asString();
      example = example == null || id.compareTo(example) < 0 ? id : example;
    }
  }

  /** How many statements are not what their evidence says. */
  public long wrong() {
    return wrong;
  }

  /** The first of them by id; null where all are right. */
  public @Nullable String example() {
    return example;
  }
}
