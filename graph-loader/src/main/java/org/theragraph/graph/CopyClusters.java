package org.theragraph.graph;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.neo4j.driver.Record;

/**
 * Which documents are copies of one text, over all that was ever loaded: {@code duplicateOf} names
 * one of an earlier folder, two folders have the same text under two ids, or almost the same
 * ({@link NearCopyStage}). A cluster has one vote.
 */
final class CopyClusters {
  private static final String NAMED =
      "MATCH (d:Document) WHERE d.duplicateOf IS NOT NULL"
          + " RETURN d.id AS id, [d.duplicateOf] AS others";
  private static final String SAME_TEXT =
      "MATCH (d:Document) WHERE d.sha256 IS NOT NULL WITH d.sha256 AS text, collect(d.id) AS ids"
          + " WHERE size(ids) > 1 RETURN ids[0] AS id, ids[1..] AS others";
  private static final String ALIKE =
      "MATCH (d:Document)-[:%s]->(o:Document) RETURN d.id AS id, collect(o.id) AS others"
          .formatted(GraphSchema.ALIKE);
  private static final String NOW =
      "MATCH (d:Document) WHERE d.cluster <> d.id OR d.id IN $ids"
          + " RETURN d.id AS id, d.cluster AS cluster";
  private static final String WRITE =
      "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.cluster = row.cluster WITH d"
          + " MATCH (d)<-[:IN]-(:Evidence)-[:SUPPORTS]->(s:Statement)"
          + Cause.MARK.formatted("'" + Cause.COPIES + "'");

  private final Graph graph;

  CopyClusters(Graph graph) {
    this.graph = graph;
  }

  /** Sets the property {@code cluster} and marks the statements whose votes change by it. */
  void write() {
    Clusters clusters = new Clusters();
    each(NAMED, clusters::copy);
    each(SAME_TEXT, clusters::join);
    each(ALIKE, clusters::join);
    Map<String, String> names = clusters.names();
    List<Map<String, Object>> rows =
        graph.read(NOW, Map.of("ids", List.copyOf(names.keySet())), row -> row.asMap()).stream()
            .filter(row -> !wanted(row, names).equals(row.get("cluster")))
            .map(row -> Map.of("id", row.get("id"), "cluster", (Object) wanted(row, names)))
            .toList();
    Batch.each(rows, some -> graph.write(WRITE, Map.of("rows", some)));
  }

  private static String wanted(Map<String, Object> row, Map<String, String> names) {
    String id = String.valueOf(row.get("id"));
    return names.getOrDefault(id, id);
  }

  private void each(String cypher, BiConsumer<String, String> pair) {
    for (Record row : graph.read(cypher, Map.of(), row -> row)) {
      String id = row.get("id").asString();
      row.get("others").asList().forEach(other -> pair.accept(id, other.toString()));
    }
  }
}
