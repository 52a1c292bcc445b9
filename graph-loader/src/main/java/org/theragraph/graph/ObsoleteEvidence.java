package org.theragraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.neo4j.driver.Record;
import org.theragraph.corpora.facts.IdTable;

/**
 * What earlier loads said of a document and this one does not: a folder has the last word on its
 * own documents. Decisions on what is removed stay, without a target.
 */
final class ObsoleteEvidence {
  private static final String FIND =
      "UNWIND $ids AS id MATCH (:Document {id: id})<-[:IN]-(e:Evidence)"
          + " RETURN e.id AS id, e.statement AS statement, id AS document";
  private static final String DELETE =
      "UNWIND $rows AS row MATCH (e:Evidence {id: row.id})-[:SUPPORTS|READ_AS]->(s:Statement)"
          + Cause.MARK.formatted("row.cause")
          + " WITH DISTINCT e DETACH DELETE e";

  private final Graph graph;
  private final IdTable kept;

  /**
   * Evidence to remove.
   *
   * @param kept ids of the folder's evidence
   */
  ObsoleteEvidence(Graph graph, IdTable kept) {
    this.graph = graph;
    this.kept = kept;
  }

  /** One piece that is to go. */
  record Item(String id, String statement, String document) {}

  /** What is to go of some documents. */
  List<Item> find(List<String> documents) {
    List<Item> obsolete = new ArrayList<>();
    for (Record row : graph.read(FIND, Map.of("ids", documents), row -> row)) {
      if (!kept.contains(row.get("id").asString())) {
        obsolete.add(
            new Item(
                row.get("id").asString(),
                row.get("statement").asString(),
                row.get("document").asString()));
      }
    }
    return obsolete;
  }

  /**
   * Removes it.
   *
   * @param cause why, by the document
   */
  void remove(List<Item> items, UnaryOperator<String> cause) {
    if (!items.isEmpty()) {
      List<Map<String, String>> rows =
          items.stream()
              .map(item -> Map.of("id", item.id(), "cause", cause.apply(item.document())))
              .toList();
      graph.write(DELETE, Map.of("rows", rows));
    }
  }
}
