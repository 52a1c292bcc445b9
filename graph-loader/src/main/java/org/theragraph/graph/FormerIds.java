package org.theragraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Curie;

/**
 * Finds what decisions are about whose target has another id by now, for its concept has: an id is
 * a hash, so the one that a target had under the replaced concept can be told.
 */
final class FormerIds {
  private static final String ORPHANS =
      "MATCH (d:Decision) WHERE NOT EXISTS { (d)-[:ON]->() }"
          + " RETURN DISTINCT coalesce(d.evidence, d.statement) AS target";
  private static final String OF_CONCEPT =
      "MATCH (:Concept {id: $id})<-[:SUBJECT|OBJECT]-(s:Statement)"
          + " OPTIONAL MATCH (e:Evidence {statement: s.id})-[:SUPPORTS|READ_AS]->(s) RETURN"
          + Renaming.COLUMNS;
  private static final String LINK =
      "UNWIND $rows AS row MATCH (d:Decision) WHERE coalesce(d.evidence, d.statement) = row.former"
          + " AND NOT EXISTS { (d)-[:ON]->() }"
          + " MATCH (target:%s {id: row.id}) MERGE (d)-[:ON]->(target)";

  private final Graph graph;

  FormerIds(Graph graph) {
    this.graph = graph;
  }

  /** Binds decisions without a target to what became of it; leaves those that could be several. */
  void link() {
    Set<String> orphans =
        new HashSet<>(graph.read(ORPHANS, Map.of(), row -> row.get("target").asString()));
    if (orphans.isEmpty()) {
      return;
    }
    Map<String, Set<String>> found = new HashMap<>();
    for (Renaming.Replaced replaced : Renaming.replaced(graph)) {
      for (Renaming.Successor successor : replaced.by()) {
        graph.stream(
            OF_CONCEPT,
            Map.of("id", successor.id().toString()),
            row -> compare(row, successor.id(), replaced.id(), orphans, found));
      }
    }
    List<Map<String, String>> rows = new ArrayList<>();
    found.forEach(
        (former, now) -> {
          if (now.size() == 1) {
            rows.add(Map.of("former", former, "id", now.iterator().next()));
          }
        });
    for (String label : List.of(GraphSchema.STATEMENT, GraphSchema.EVIDENCE)) {
      Batch.each(rows, some -> graph.write(LINK.formatted(label), Map.of("rows", some)));
    }
  }

  private static void compare(
      Record row, Curie now, Curie old, Set<String> orphans, Map<String, Set<String>> found) {
    Claim claim = Renaming.claim(row.get("statement"));
    String former = Renaming.with(claim, now, old).statement();
    note(former, claim.statement(), orphans, found);
    Value evidence = row.get("evidence");
    if (!evidence.isNull()) {
      String formerEvidence = Renaming.evidence(former, evidence);
      note(formerEvidence, evidence.get("id").asString(), orphans, found);
    }
  }

  private static void note(
      String former, String now, Set<String> orphans, Map<String, Set<String>> found) {
    if (orphans.contains(former)) {
      found.computeIfAbsent(former, id -> new HashSet<>()).add(now);
    }
  }
}
