package org.theragraph.graph;

import java.util.Map;
import java.util.Objects;
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
          + " } RETURN s, items";

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
    Value statement = row.get("s");
    Summary summary =
        Summary.of(row.get("items").values(Vote::of), Vote.verdict(statement.get("verdict")));
    Map<String, Object> there = statement.asMap();
    boolean right =
        summary.ofStatement().entrySet().stream()
            .allMatch(entry -> isSame(entry.getValue(), there.get(entry.getKey())));
    if (!right) {
      wrong++;
      String id = statement.get("id").asString();
      example = example == null || id.compareTo(example) < 0 ? id : example;
    }
  }

  private static boolean isSame(@Nullable Object wanted, @Nullable Object there) {
    if (wanted instanceof Double one && there instanceof Double other) {
      return Math.abs(one - other) <= ROUNDING;
    }
    return Objects.equals(wanted, there);
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
