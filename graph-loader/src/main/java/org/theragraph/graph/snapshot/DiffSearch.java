package org.theragraph.graph.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.theragraph.graph.Graph;

/**
 * Compares a graph at two snapshots.
 *
 * <p>The graph keeps what is, and each change since. So a statement at a snapshot is what it was
 * before its first change after that snapshot; without one, what it is now; and nothing if it came
 * later.
 */
public final class DiffSearch {
  private static final String CHANGES =
      "MATCH (c:Change) WHERE c.snapshot > $from OPTIONAL MATCH (s:Statement {id: c.statement})"
          + " RETURN c.statement AS statement, c.snapshot AS snapshot, c.since AS since,"
          + " c.claim AS claim, c.before AS before, c.causes AS causes,"
          + " c.sinceCauses AS sinceCauses, s.since AS sinceNow, s.sinceCauses AS sinceCausesNow,"
          + " CASE WHEN s.hidden IS NULL THEN s.belief END AS now"
          + " ORDER BY statement, snapshot";

  /** What came and was not touched again: by far the most after a first load. */
  private static final String UNTOUCHED =
      "MATCH (s:Statement) WHERE s.since > $from AND s.since <= $to AND s.hidden IS NULL"
          + " AND s.belief IS NOT NULL"
          + " AND NOT EXISTS { MATCH (c:Change {statement: s.id}) WHERE c.snapshot > $from }";

  private static final String COUNT =
      " UNWIND coalesce(s.sinceCauses, []) + [''] AS cause"
          + " RETURN cause, count(*) AS n"; // '' stands once for each statement

  private static final String LIST =
      " WITH s ORDER BY s.belief DESC, s.id LIMIT $limit"
          + " MATCH (a:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(b:Concept)"
          + " RETURN s.id AS statement, a.name + ' ' + s.predicate + ' ' + b.name AS claim,"
          + " s.belief AS belief, s.sinceCauses AS causes";

  private final Graph graph;
  private final long from;
  private final long to;
  private final long limit;

  /**
   * A comparison.
   *
   * @param from number of the earlier snapshot, 0 for the empty graph
   * @param to number of the later one; {@link Long#MAX_VALUE} for now
   * @param limit of changes listed of each kind
   */
  public DiffSearch(Graph graph, long from, long to, int limit) {
    this.graph = graph;
    this.from = from;
    this.to = to;
    this.limit = limit;
  }

  /** Compares. */
  public SnapshotDiff run() {
    DiffTally tally = new DiffTally(Math.toIntExact(limit));
    List<Record> history = new ArrayList<>();
    graph.stream(
        CHANGES,
        Map.of("from", from),
        row -> {
          if (!history.isEmpty() && !statement(history.get(0)).equals(statement(row))) {
            add(history, tally);
            history.clear();
          }
          history.add(row);
        });
    if (!history.isEmpty()) {
      add(history, tally);
    }
    addUntouched(tally);
    return tally.diff();
  }

  private static String statement(Record row) {
    return row.get("statement").asString();
  }

  /** All changes of one statement after the earlier snapshot. */
  private void add(List<Record> history, DiffTally tally) {
    Double before = state(history, from);
    Double after = state(history, to);
    if (!Objects.equals(before, after)) {
      Record first = history.get(0);
      tally.add(
          new StatementChange(
              statement(first), first.get("claim").asString(), before, after, causes(history)));
    }
  }

  /** Its belief at a snapshot, null where it was not shown. */
  private static @Nullable Double state(List<Record> history, long snapshot) {
    for (Record change : history) {
      if (change.get("snapshot").asLong() > snapshot) {
        return change.get("since").asLong() > snapshot ? null : number(change.get("before"));
      }
    }
    Record last = history.get(history.size() - 1);
    return last.get("sinceNow").asLong(0) > snapshot ? null : number(last.get("now"));
  }

  private static @Nullable Double number(Value value) {
    return value.isNull() ? null : (Double) value.asDouble();
  }

  private List<String> causes(List<Record> history) {
    List<String> causes = new ArrayList<>();
    for (Record change : history) {
      if (isBetween(change.get("since").asLong())) {
        causes.addAll(texts(change.get("sinceCauses")));
      }
      if (isBetween(change.get("snapshot").asLong())) {
        causes.addAll(texts(change.get("causes")));
      }
    }
    Record last = history.get(history.size() - 1);
    if (isBetween(last.get("sinceNow").asLong(0))) {
      causes.addAll(texts(last.get("sinceCausesNow")));
    }
    return causes.stream().distinct().toList();
  }

  private boolean isBetween(long snapshot) {
    return snapshot > from && snapshot <= to;
  }

  private static List<String> texts(Value list) {
    return list.isNull() ? List.of() : list.asList(Value::asString);
  }

  private void addUntouched(DiffTally tally) {
    Map<String, Long> range = Map.of("from", from, "to", to);
    graph
        .read(UNTOUCHED + COUNT, range, row -> row)
        .forEach(row -> tally.addGained(row.get("cause").asString(), row.get("n").asLong()));
    graph
        .read(UNTOUCHED + LIST, Map.of("from", from, "to", to, "limit", limit), row -> row)
        .forEach(
            row ->
                tally.list(
                    new StatementChange(
                        statement(row),
                        row.get("claim").asString(),
                        null,
                        row.get("belief").asDouble(),
                        texts(row.get("causes")))));
  }
}
