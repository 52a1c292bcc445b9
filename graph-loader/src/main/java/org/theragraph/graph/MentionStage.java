package org.theragraph.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.theragraph.corpora.model.ClaimHash;

/** Brings {@code (:Document)-[:MENTIONS {count, places}]->(:Concept)} up to date. */
final class MentionStage {
  private static final String FIND =
      "UNWIND $ids AS id MATCH (:Document {id: id})-[m:MENTIONS]->(c:Concept)"
          + " RETURN id AS document, c.id AS concept, m.places AS places";
  private static final String WRITE =
      "UNWIND $rows AS row MATCH (d:Document {id: row.document})"
          + " MATCH (c:Concept {id: row.concept})"
          + " MERGE (d)-[m:MENTIONS]->(c) SET m.count = row.count, m.places = row.places";

  /** For documents without mentions; locked, for somebody else may be writing theirs. */
  private static final String CREATE =
      "UNWIND $rows AS row MATCH (d:Document {id: row.document}) SET d.cluster = d.cluster"
          + " WITH d, row WHERE NOT EXISTS { (d)-[:MENTIONS]->() }"
          + " SET d.mentioned = row.key WITH d, row UNWIND row.mentions AS mention"
          + " MATCH (c:Concept {id: mention[0]})"
          + " CREATE (d)-[:MENTIONS {count: mention[1], places: mention[2]}]->(c)";

  private static final String SAME =
      "UNWIND $rows AS row MATCH (d:Document {id: row.document})"
          + " WHERE d.mentioned = row.key RETURN d.id AS id";
  private static final String FORGET =
      "UNWIND $rows AS row MATCH (d:Document {id: row.document}) REMOVE d.mentioned";
  private static final String REMEMBER =
      "UNWIND $rows AS row MATCH (d:Document {id: row.document}) SET d.mentioned = row.key";

  /** Edges a transaction. */
  private static final int EDGES = 10_000;

  private static final String DELETE =
      "UNWIND $rows AS row MATCH (:Document {id: row.document})-[m:MENTIONS]->"
          + "(:Concept {id: row.concept}) DELETE m";

  private final Graph graph;
  private final Map<String, Map<String, int[]>> wanted;
  private final Predicate<String> known;
  private LoadReport.Tally tally = LoadReport.Tally.NONE;

  /**
   * A stage.
   *
   * @param wanted the {@link Places} at which each document mentions each concept, by their ids
   * @param known which of the concepts the folder has. What it says of others adds nothing, but
   *     takes nothing away from what another folder has found in the same document either
   */
  MentionStage(Graph graph, Map<String, Map<String, int[]>> wanted, Predicate<String> known) {
    this.graph = graph;
    this.wanted = wanted;
    this.known = known;
  }

  private record Edge(String document, String concept) {}

  /** Writes those of documents that had none before this load. */
  void create(List<String> documents) {
    List<Map<String, Object>> rows = new ArrayList<>();
    long edges = 0;
    long created = 0;
    for (String document : documents) {
      List<List<Object>> mentions = new ArrayList<>();
      wanted
          .getOrDefault(document, Map.of())
          .forEach(
              (concept, places) -> {
                if (known.test(concept)) {
                  mentions.add(List.of(concept, Places.count(places), Places.list(places)));
                }
              });
      rows.add(Map.of("document", document, "mentions", mentions, "key", key(document)));
      edges += mentions.size();
      created += mentions.size();
      if (edges >= EDGES) {
        send(CREATE, rows);
        rows.clear();
        edges = 0;
      }
    }
    send(CREATE, rows);
    tally = tally.plus(new LoadReport.Tally(created, created, 0, 0, 0));
  }

  /** Brings those of other documents up to date. */
  void write(List<String> documents) {
    Set<String> same = same(documents);
    for (String document : same) {
      long count = wanted.getOrDefault(document, Map.of()).keySet().stream().filter(known).count();
      tally = tally.plus(new LoadReport.Tally(count, 0, 0, count, 0));
    }
    List<String> others = documents.stream().filter(id -> !same.contains(id)).toList();
    if (!others.isEmpty()) {
      send(FORGET, keys(others));
      compare(others);
      send(REMEMBER, keys(others));
    }
  }

  /** Those of which the graph knows that their edges are just these. */
  private Set<String> same(List<String> documents) {
    Set<String> same = new HashSet<>();
    Batch.each(
        keys(documents),
        rows ->
            same.addAll(graph.read(SAME, Map.of("rows", rows), row -> row.get("id").asString())));
    return same;
  }

  private List<Map<String, Object>> keys(List<String> documents) {
    return documents.stream()
        .map(id -> Map.<String, Object>of("document", id, "key", key(id)))
        .toList();
  }

  /** A hash of all that this folder says of a document's mentions. */
  private String key(String document) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(wanted.getOrDefault(document, Map.of()))
        .forEach(
            (concept, places) ->
                text.append(known.test(concept))
                    .append(concept)
                    .append('\n')
                    .append(Arrays.toString(places)));
    return ClaimHash.sha256(text.toString());
  }

  private void compare(List<String> documents) {
    Map<Edge, List<Integer>> there = there(documents);
    Set<Edge> gone = new HashSet<>(there.keySet());
    List<Map<String, Object>> rows = new ArrayList<>();
    long created = 0;
    long read = 0;
    for (String document : documents) {
      for (Map.Entry<String, int[]> mention : wanted.getOrDefault(document, Map.of()).entrySet()) {
        Edge edge = new Edge(document, mention.getKey());
        List<Integer> before = there.get(edge);
        gone.remove(edge);
        if (!known.test(edge.concept())) {
          continue;
        }
        read++;
        created += before == null ? 1 : 0;
        if (!Places.list(mention.getValue()).equals(before)) {
          rows.add(row(edge, mention.getValue()));
        }
      }
    }
    send(WRITE, rows);
    send(DELETE, rows(gone));
    long written = rows.size();
    tally =
        tally.plus(
            new LoadReport.Tally(read, created, written - created, read - written, gone.size()));
  }

  LoadReport.Tally tally() {
    return tally;
  }

  private Map<Edge, List<Integer>> there(List<String> documents) {
    Map<Edge, List<Integer>> there = new HashMap<>();
    for (Record row : graph.read(FIND, Map.of("ids", documents), row -> row)) {
      Edge edge = new Edge(row.get("document").asString(), row.get("concept").asString());
      there.put(edge, row.get("places").asList(Value::asInt, List.of())); // none of older loads
    }
    return there;
  }

  private static Map<String, Object> row(Edge edge, int[] places) {
    return Map.of(
        "document",
        edge.document(),
        "concept",
        edge.concept(),
        "count",
        Places.count(places),
        "places",
        Places.list(places));
  }

  private void send(String cypher, List<Map<String, Object>> rows) {
    Batch.each(rows, some -> graph.write(cypher, Map.of("rows", some)));
  }

  private static List<Map<String, Object>> rows(Set<Edge> edges) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Edge edge : edges) {
      rows.add(Map.of("document", edge.document(), "concept", edge.concept()));
    }
    return rows;
  }
}
