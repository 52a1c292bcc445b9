package org.theragraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Writes down what becomes of statements, in the transaction that does it: {@code (:Change)} with
 * the belief before and after, and why. A statement that comes new gets {@code since} instead, so
 * that a first load writes no second node for each.
 *
 * <p>One change for each statement and snapshot: a load that was cut off and goes on, or a second
 * decision, adds to it.
 */
final class ChangeLog {
  private static final String CHANGED =
      "UNWIND $rows AS row"
          + " MATCH (a:Concept)<-[:SUBJECT]-(s:Statement {id: row.statement})-[:OBJECT]->(b:Concept)"
          + " MERGE (c:Change {id: row.id})"
          + " ON CREATE SET c.snapshot = $snapshot, c.statement = row.statement,"
          + " c.since = coalesce(s.since, 0), c.sinceCauses = s.sinceCauses, c.before = row.before,"
          + " c.claim = a.name + ' ' + s.predicate + ' ' + b.name"
          + " SET c.after = row.after,"
          + " c.causes = [x IN coalesce(c.causes, []) WHERE NOT x IN row.causes] + row.causes";

  /** One that went and came back within a load. */
  private static final String CAME_BACK =
      "UNWIND $rows AS row MATCH (c:Change {id: row.id}) SET c.after = row.after";

  /** Less is rounding. */
  private static final double DIFFERENCE = 1e-9;

  private final long snapshot;

  /**
   * A log.
   *
   * @param snapshot number of the load, or of the one to come
   */
  ChangeLog(long snapshot) {
    this.snapshot = snapshot;
  }

  /**
   * What becomes of one statement.
   *
   * @param fresh whether it was never summed up before
   * @param before belief; null where it was not shown
   * @param after belief; null where it is hidden or goes
   */
  record Entry(
      String statement,
      boolean fresh,
      @Nullable Double before,
      @Nullable Double after,
      List<String> causes) {
    boolean isChange() {
      return !fresh
          && !Objects.equals(before, after)
          && (before == null || after == null || Math.abs(before - after) > DIFFERENCE);
    }
  }

  /** What was, of a row with s.belief, s.hidden and causes; with what shall be. */
  static Entry entry(Value statement, Value causes, @Nullable Double after) {
    Value belief = statement.get("belief");
    boolean shown = !belief.isNull() && statement.get("hidden").isNull();
    return new Entry(
        statement.get("id").asString(),
        belief.isNull(),
        shown ? (Double) belief.asDouble() : null,
        after,
        causes.isNull() ? List.of() : causes.asList(Value::asString));
  }

  /** What a statement keeps that was never summed up before; else nothing. */
  Map<String, Object> story(Entry entry) {
    return entry.fresh() ? Map.of("since", snapshot, "sinceCauses", entry.causes()) : Map.of();
  }

  /** To be called before statements are deleted. */
  void write(TransactionContext tx, List<Entry> entries) {
    run(tx, CHANGED, entries.stream().filter(Entry::isChange).toList());
    run(tx, CAME_BACK, entries.stream().filter(Entry::fresh).toList());
  }

  private void run(TransactionContext tx, String cypher, List<Entry> entries) {
    if (!entries.isEmpty()) {
      List<Map<String, Object>> rows = entries.stream().map(this::row).toList();
      tx.run(cypher, Map.of("rows", rows, "snapshot", snapshot)).consume();
    }
  }

  private Map<String, Object> row(Entry entry) {
    Map<String, Object> row = new HashMap<>();
    row.put("id", entry.statement() + "@" + snapshot);
    row.put("statement", entry.statement());
    row.put("causes", entry.causes());
    if (entry.before() != null) {
      row.put("before", entry.before());
    }
    if (entry.after() != null) {
      row.put("after", entry.after());
    }
    return row;
  }
}
