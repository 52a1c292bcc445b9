package org.theragraph.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.theragraph.corpora.facts.FactsContents;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.facts.IdTable;

/** Which statements a load would take from the graph; writes nothing. */
final class LossCheck {
  private static final String COUNT =
      "UNWIND $ids AS id MATCH (a:Concept)<-[:SUBJECT]-(s:Statement {id: id})-[:OBJECT]->(b:Concept)"
          + " RETURN id, COUNT { (s)<-[:SUPPORTS]-(:Evidence) } AS evidence,"
          + " a.name + ' ' + s.predicate + ' ' + b.name AS claim";

  private final Graph graph;
  private final Set<String> claimed;
  private final Map<String, Integer> going = new HashMap<>();

  /**
   * A check.
   *
   * @param claimed ids of the folder's statements; these stay
   */
  LossCheck(Graph graph, Set<String> claimed) {
    this.graph = graph;
    this.claimed = claimed;
  }

  /**
   * Refuses a load with losses.
   *
   * @throws GraphException that counts them and names the first
   */
  static void run(Graph graph, FactsReader facts, FactsContents contents, LoadOptions options)
      throws IOException {
    Set<String> claimed = new HashSet<>();
    facts.statements((statement, place) -> claimed.add(statement.id()));
    List<String> documents = new ArrayList<>();
    facts.documents((document, place) -> documents.add(document.id()));
    List<String> gone =
        options.replaceSource()
            ? GoneDocuments.find(graph, options.source(), documents).ids()
            : List.of();
    List<String> deleted = new ArrayList<>();
    facts.deletions((deletion, place) -> deleted.add(deletion.document()));
    LossCheck check = new LossCheck(graph, claimed);
    Batch.each(
        documents,
        some -> check.count(new ObsoleteEvidence(graph, contents.evidence()).find(some)));
    Batch.each(
        GoneDocuments.deleted(graph, options.source(), deleted).ids(),
        some -> check.count(new ObsoleteEvidence(graph, new IdTable()).find(some)));
    Batch.each(gone, some -> check.count(new ObsoleteEvidence(graph, new IdTable()).find(some)));
    List<String> lost = check.lost();
    if (!lost.isEmpty()) {
      throw new GraphException(
          ("this load would take %d statement%s out of the graph, first: %s. Nothing was loaded;"
                  + " without --fail-on-loss it would be")
              .formatted(
                  lost.size(),
                  lost.size() == 1 ? "" : "s",
                  String.join("; ", lost.subList(0, Math.min(3, lost.size())))));
    }
  }

  private void count(List<ObsoleteEvidence.Item> items) {
    for (ObsoleteEvidence.Item item : items) {
      if (!claimed.contains(item.statement())) {
        going.merge(item.statement(), 1, Integer::sum);
      }
    }
  }

  /** In words, those of which no evidence would be left. */
  private List<String> lost() {
    List<String> lost = new ArrayList<>();
    Batch.each(
        List.copyOf(new HashSet<>(going.keySet())),
        ids -> {
          for (Record row : graph.read(COUNT, Map.of("ids", ids), row -> row)) {
            if (row.get("evidence").asInt() == going.getOrDefault(row.get("id").asString(), 0)) {
              lost.add(row.get("claim").asString());
            }
          }
        });
    lost.sort(null);
    return lost;
  }
}
