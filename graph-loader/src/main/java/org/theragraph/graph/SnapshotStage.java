package org.theragraph.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * Numbers the loads of a graph from 1 and keeps what each of them did: {@code (:Snapshot)}. A load
 * that was cut off keeps its number when the same source is loaded again.
 */
final class SnapshotStage {
  /** Locks the counter until the end of the transaction. */
  static final String LOCK =
      "MERGE (c:SnapshotCounter {id: 'snapshots'}) SET c.number = coalesce(c.number, 0)";

  /** Locked first, so that two loads at once get two numbers. */
  private static final String NEXT =
      LOCK
          + " WITH c OPTIONAL MATCH (open:Snapshot {source: $source})"
          + " WHERE open.finished IS NULL"
          + " RETURN c.number AS number, open.number AS open"
          + " ORDER BY open DESC LIMIT 1";

  private static final String NAMED =
      "MATCH (s:Snapshot {name: $name}) RETURN s.number AS number, s.finished AS finished";
  private static final String BEGIN =
      "MATCH (c:SnapshotCounter {id: 'snapshots'}) SET c.number = $number"
          + " MERGE (s:Snapshot {number: $number}) SET s += $properties";
  private static final String FINISH = "MATCH (s:Snapshot {number: $number}) SET s += $properties";
  private static final String LAST =
      "OPTIONAL MATCH (c:SnapshotCounter {id: 'snapshots'}) RETURN coalesce(c.number, 0) AS number";

  private final Graph graph;

  SnapshotStage(Graph graph) {
    this.graph = graph;
  }

  /** The number under which a change outside a load stands: that of the load to come. */
  static long next(Graph graph) {
    return 1 + graph.read(LAST, Map.of(), row -> row.get("number").asLong()).get(0);
  }

  /**
   * Begins a load.
   *
   * @return its number
   * @throws GraphException if the name is taken
   */
  long begin(LoadOptions options, @Nullable String versions) {
    String started = now();
    return graph.writing(
        tx -> {
          Record row = tx.run(NEXT, Map.of("source", options.source())).single();
          Value open = row.get("open");
          long number = open.isNull() ? row.get("number").asLong() + 1 : open.asLong();
          String name = options.name() == null ? "load-" + number : options.name();
          requireFree(tx, name, number);
          Map<String, Object> properties = new HashMap<>();
          properties.put("name", name);
          properties.put("source", options.source());
          properties.put("started", started);
          if (versions != null) {
            properties.put("versions", List.of(versions.split("; ", -1)));
          }
          tx.run(BEGIN, Map.of("number", number, "properties", properties)).consume();
          return number;
        });
  }

  private static void requireFree(TransactionContext tx, String name, long number) {
    for (Record taken : tx.run(NAMED, Map.of("name", name)).list()) {
      if (taken.get("number").asLong() != number) {
        throw new GraphException(
            "snapshot %d is already named '%s'; choose another --name"
                .formatted(taken.get("number").asLong(), name));
      }
    }
  }

  /** Ends a load. */
  void finish(long number, LoadReport report) {
    GraphCounts counts = graph.counts();
    Map<String, Object> properties = new HashMap<>();
    properties.put("finished", now());
    properties.put("documentsRead", report.documents().read());
    properties.put("statementsRead", report.statements().read());
    properties.put("evidenceRead", report.evidence().read());
    properties.put("evidenceNew", report.evidence().created());
    properties.put("evidenceRemoved", report.evidence().removed());
    properties.put("documents", counts.documents());
    properties.put("statements", counts.statements());
    properties.put("evidence", counts.evidence());
    graph.write(FINISH, Map.of("number", number, "properties", properties));
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
