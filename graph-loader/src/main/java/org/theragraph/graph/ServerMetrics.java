package org.theragraph.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * How a running server fares, own or remote, as it tells over Bolt. What it does not tell, or the
 * user may not ask, is null.
 *
 * @param neo4j version and edition, {@code 5.26.1 community}
 * @param uptimeSeconds since the server's Java began
 * @param heapUsed bytes
 * @param heapMax bytes
 * @param transactions that run now, this question's own among them
 * @param lastSnapshot name of the last load
 * @param lastLoaded when that ended, ISO time, UTC; null while it runs or where it was cut off
 */
public record ServerMetrics(
    @Nullable String neo4j,
    @Nullable Long uptimeSeconds,
    @Nullable Long heapUsed,
    @Nullable Long heapMax,
    @Nullable Long transactions,
    @Nullable String lastSnapshot,
    @Nullable String lastLoaded) {
  private static final String COMPONENTS =
      "CALL dbms.components() YIELD name, versions, edition WHERE name = 'Neo4j Kernel'"
          + " RETURN versions[0] + ' ' + edition AS x";
  private static final String UPTIME =
      "CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes"
          + " RETURN attributes.Uptime.value / 1000 AS x";
  private static final String HEAP =
      "CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes"
          + " RETURN attributes.HeapMemoryUsage.value.properties AS x";
  private static final String TRANSACTIONS =
      "SHOW TRANSACTIONS YIELD transactionId RETURN count(transactionId) AS x";
  private static final String SNAPSHOT =
      "MATCH (s:Snapshot) RETURN s {.name, .finished} AS x ORDER BY s.number DESC LIMIT 1";

  /** Asks the server. */
  public static ServerMetrics of(Graph graph) {
    Value heap = ask(graph, HEAP, Function.identity());
    Value snapshot = ask(graph, SNAPSHOT, Function.identity());
    return new ServerMetrics(
        ask(graph, COMPONENTS, Value::asString),
        ask(graph, UPTIME, Value::asLong),
        heap == null ? null : (Long) heap.get("used").asLong(),
        heap == null ? null : (Long) heap.get("max").asLong(),
        ask(graph, TRANSACTIONS, Value::asLong),
        snapshot == null ? null : snapshot.get("name").asString(),
        snapshot == null ? null : snapshot.get("finished").asString(null));
  }

  private static <T> @Nullable T ask(Graph graph, String cypher, Function<Value, T> mapper) {
    try {
      List<Record> rows = graph.read(cypher, Map.of(), row -> row);
      return rows.isEmpty() || rows.get(0).get("x").isNull()
          ? null
          : mapper.apply(rows.get(0).get("x"));
    } catch (GraphException e) {
      return null; // a procedure that this server has not, or that this user may not call
    }
  }
}
