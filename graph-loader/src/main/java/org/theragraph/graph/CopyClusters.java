package org.theragraph.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;

/**
 * Which documents are copies of one text, over all that was ever loaded: {@code duplicateOf} names
 * one of an earlier folder, two folders have the same text under two ids. A cluster has one vote.
 */
final class CopyClusters {
  private static final String NAMED =
      "MATCH (d:Document) WHERE d.duplicateOf IS NOT NULL"
          + " RETURN d.id AS id, [d.duplicateOf] AS others";
  private static final String SAME_TEXT =
      "MATCH (d:Document) WHERE d.sha256 IS NOT NULL WITH d.sha256 AS text, collect(d.id) AS ids"
          + " WHERE size(ids) > 1 RETURN ids[0] AS id, ids[1..] AS others";
  private static final String NOW =
      "MATCH (d:Document) WHERE d.cluster <> d.id OR d.id IN $ids"
          + " RETURN d.id AS id, d.cluster AS cluster";
  private static final String WRITE =
      "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.cluster = row.cluster WITH d"
          + " MATCH (d)<-[:IN]-(:Evidence)-[:SUPPORTS]->(s:Statement)"
          + Cause.MARK.formatted("'" + Cause.COPIES + "'");

  private final Graph graph;

  /**
   * Each id's way towards the one that stands for its cluster; those that stand alone are absent.
   */
  private final Map<String, String> towards = new HashMap<>();

  CopyClusters(Graph graph) {
    this.graph = graph;
  }

  /** Sets the property {@code cluster} and marks the statements whose votes change by it. */
  void write() {
    List<Record> copies = graph.read(NAMED, Map.of(), row -> row);
    copies.forEach(this::join);
    graph.read(SAME_TEXT, Map.of(), row -> row).forEach(this::join);
    Map<String, String> firsts = firsts(copies);
    List<Map<String, Object>> rows =
        graph.read(NOW, Map.of("ids", List.copyOf(towards.keySet())), row -> row.asMap()).stream()
            .filter(row -> !wanted(row, firsts).equals(row.get("cluster")))
            .map(row -> Map.of("id", row.get("id"), "cluster", (Object) wanted(row, firsts)))
            .toList();
    Batch.each(rows, some -> graph.write(WRITE, Map.of("rows", some)));
  }

  private String wanted(Map<String, Object> row, Map<String, String> firsts) {
    String id = String.valueOf(row.get("id"));
    return firsts.getOrDefault(end(id), id);
  }

  private void join(Record row) {
    for (Object other : row.get("others").asList()) {
      String a = end(row.get("id").asString());
      String b = end(other.toString());
      if (!a.equals(b)) {
        towards.put(a, b);
        towards.putIfAbsent(b, b);
      }
    }
  }

  private String end(String id) {
    String at = id;
    for (String next = towards.get(at); next != null && !next.equals(at); next = towards.get(at)) {
      at = next;
    }
    return at;
  }

  /** The document that gives each cluster its name: one that is no copy, then the smallest id. */
  private Map<String, String> firsts(List<Record> copies) {
    Map<String, Boolean> isCopy = new TreeMap<>();
    towards.keySet().forEach(id -> isCopy.put(id, false));
    copies.forEach(row -> isCopy.put(row.get("id").asString(), true));
    Map<String, String> firsts = new HashMap<>();
    Comparator<String> order =
        Comparator.comparing((String id) -> isCopy.getOrDefault(id, false))
            .thenComparing(Comparator.naturalOrder());
    for (String id : isCopy.keySet()) {
      firsts.merge(end(id), id, (x, y) -> order.compare(x, y) <= 0 ? x : y);
    }
    return firsts;
  }
}
