package org.theragraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.copies.CopyKeys;

/**
 * Near-copies in folders that were extracted apart: {@code (:Document)-[:ALIKE]->(:Document)}, from
 * the greater id to the smaller. Within a folder the extraction has found them.
 */
final class NearCopyStage {
  /** Runs of words that are looked up: enough to meet a text that is a quarter as long. */
  private static final int LOOKED_UP = 64;

  private static final int MOST = 50; // candidates

  private static final int AT_ONCE = 100; // documents

  private static final String OTHERS =
      "MATCH (d:Document) WHERE d.since <> $snapshot RETURN 1 AS n LIMIT 1";
  private static final String FORGET =
      "UNWIND $ids AS id MATCH (:Document {id: id})-[r:%s]-() DELETE r"
          .formatted(GraphSchema.ALIKE);
  private static final String CANDIDATES =
      "UNWIND $rows AS row MATCH (d:Document {id: row.id}) WHERE d.runs IS NOT NULL"
          + " CALL db.index.fulltext.queryNodes($index, left(d.runs, $length),"
          + " {limit: $most}) YIELD node AS other"
          + " WITH d, other WHERE other <> d AND (row.anyLoad OR other.since <> $snapshot)"
          + " RETURN d.id AS id, d.runs AS runs, other.id AS other, other.runs AS otherRuns";
  private static final String TEXTS =
      "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN id, d.text AS text";
  private static final String WRITE =
      "UNWIND $rows AS row MATCH (a:Document {id: row.a}) MATCH (b:Document {id: row.b})"
          + " MERGE (a)-[:%s]->(b)".formatted(GraphSchema.ALIKE);

  private final Graph graph;
  private final long snapshot;

  NearCopyStage(Graph graph, long snapshot) {
    this.graph = graph;
    this.snapshot = snapshot;
  }

  private record Pair(String greater, String smaller) {
    static Pair of(String one, String other) {
      return one.compareTo(other) > 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /**
   * Compares documents with those of other loads.
   *
   * @param fresh that came with this load
   * @param changed that have another text since this load; others of this load may be copies of
   *     what they were before
   */
  void write(List<String> fresh, List<String> changed) {
    Batch.each(changed, some -> graph.write(FORGET, Map.of("ids", some)));
    List<Map<String, Object>> rows = new ArrayList<>();
    changed.forEach(id -> rows.add(Map.of("id", id, "anyLoad", true)));
    if (!graph.read(OTHERS, Map.of("snapshot", snapshot), row -> row).isEmpty()) {
      fresh.forEach(id -> rows.add(Map.of("id", id, "anyLoad", false)));
    }
    for (int i = 0; i < rows.size(); i += AT_ONCE) {
      link(rows.subList(i, Math.min(rows.size(), i + AT_ONCE)));
    }
  }

  private void link(List<Map<String, Object>> rows) {
    Set<Pair> candidates = candidates(rows);
    if (candidates.isEmpty()) {
      return;
    }
    Map<String, String> texts = texts(candidates);
    List<Map<String, String>> found =
        candidates.stream()
            .filter(
                pair ->
                    CopyKeys.areCopies(
                        texts.getOrDefault(pair.greater(), ""),
                        texts.getOrDefault(pair.smaller(), "")))
            .map(pair -> Map.of("a", pair.greater(), "b", pair.smaller()))
            .toList();
    graph.write(WRITE, Map.of("rows", found));
  }

  private Set<Pair> candidates(List<Map<String, Object>> rows) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("rows", rows);
    parameters.put("index", GraphSchema.DOCUMENT_RUNS);
    parameters.put("snapshot", snapshot);
    parameters.put("length", LOOKED_UP * CopyKeys.WIDTH - 1);
    parameters.put("most", MOST);
    Set<Pair> pairs = new HashSet<>();
    graph.stream(
        CANDIDATES,
        parameters,
        row -> {
          if (CopyKeys.mayBeCopies(row.get("runs").asString(), row.get("otherRuns").asString())) {
            pairs.add(Pair.of(row.get("id").asString(), row.get("other").asString()));
          }
        });
    return pairs;
  }

  private Map<String, String> texts(Set<Pair> pairs) {
    Set<String> ids = new HashSet<>();
    pairs.forEach(pair -> ids.addAll(List.of(pair.greater(), pair.smaller())));
    Map<String, String> texts = new HashMap<>();
    graph.stream(
        TEXTS,
        Map.of("ids", List.copyOf(ids)),
        row -> texts.put(row.get("id").asString(), row.get("text").asString()));
    return texts;
  }
}
