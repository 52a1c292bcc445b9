package org.theragraph.graph;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes what earlier loads said of a document and this one does not: a folder has the last word
 * on its own documents. Decisions on what is removed stay, without a target.
 */
final class ObsoleteEvidence {
  private static final String FIND =
      "UNWIND $ids AS id MATCH (:Document {id: id})<-[:IN]-(e:Evidence) RETURN e.id AS id";
  private static final String DELETE =
      "UNWIND $ids AS id MATCH (e:Evidence {id: id})-[:SUPPORTS]->(s:Statement)"
          + " SET s.dirty = true DETACH DELETE e";

  private final Graph graph;
  private final Set<String> kept;
  private long removed;

  /**
   * A step.
   *
   * @param kept ids of the folder's evidence
   */
  ObsoleteEvidence(Graph graph, Set<String> kept) {
    this.graph = graph;
    this.kept = kept;
  }

  void remove(List<String> documents) {
    List<String> obsolete =
        graph.read(FIND, Map.of("ids", documents), row -> row.get("id").asString()).stream()
            .filter(id -> !kept.contains(id))
            .toList();
    if (!obsolete.isEmpty()) {
      graph.write(DELETE, Map.of("ids", obsolete));
      removed += obsolete.size();
    }
  }

  long removed() {
    return removed;
  }
}
