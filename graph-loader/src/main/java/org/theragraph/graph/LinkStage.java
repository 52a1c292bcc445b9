package org.theragraph.graph;

import java.util.List;
import java.util.Map;

/**
 * Edges that follow from a property which names other nodes: {@code IS_A} from {@code parents},
 * {@code COPY_OF} from {@code duplicateOf}. Looks at the whole graph, for the other end may come
 * with a later folder; until then the property keeps its name.
 */
final class LinkStage {
  private final Graph graph;
  private final String label;
  private final String names;
  private final String type;

  private LinkStage(Graph graph, String label, String names, String type) {
    this.graph = graph;
    this.label = label;
    this.names = names;
    this.type = type;
  }

  static LinkStage broader(Graph graph) {
    return new LinkStage(graph, GraphSchema.CONCEPT, "coalesce(a.parents, [])", GraphSchema.IS_A);
  }

  static LinkStage copies(Graph graph) {
    String names = "[id IN [a.duplicateOf] WHERE id IS NOT NULL]";
    return new LinkStage(graph, GraphSchema.DOCUMENT, names, GraphSchema.COPY_OF);
  }

  void write() {
    send(
        ("MATCH (a:%1$s) UNWIND %2$s AS id MATCH (b:%1$s {id: id})"
                + " WHERE a <> b AND NOT EXISTS { (a)-[:%3$s]->(b) }"
                + " RETURN DISTINCT a.id AS a, b.id AS b")
            .formatted(label, names, type),
        ("UNWIND $rows AS row MATCH (a:%1$s {id: row.a}) MATCH (b:%1$s {id: row.b})"
                + " MERGE (a)-[:%2$s]->(b)")
            .formatted(label, type));
    send(
        "MATCH (a:%s)-[:%s]->(b) WHERE NOT b.id IN %s RETURN a.id AS a, b.id AS b"
            .formatted(label, type, names),
        "UNWIND $rows AS row MATCH (:%1$s {id: row.a})-[r:%2$s]->(:%1$s {id: row.b}) DELETE r"
            .formatted(label, type));
  }

  private void send(String find, String write) {
    List<Map<String, Object>> rows =
        graph.read(
            find,
            Map.of(),
            row -> Map.of("a", row.get("a").asString(), "b", row.get("b").asString()));
    Batch.each(rows, some -> graph.write(write, Map.of("rows", some)));
  }
}
