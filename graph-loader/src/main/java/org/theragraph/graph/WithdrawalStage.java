package org.theragraph.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.theragraph.corpora.model.Withdrawal;
import org.theragraph.corpora.model.WithdrawalKind;

/**
 * Mirrors withdrawals in the graph, and takes their vote from documents that are withdrawn: by a
 * curator, or by a retraction notice, unless a curator reinstated them. The last event on a
 * document counts, whoever it is from.
 */
final class WithdrawalStage {
  private static final String EVENT =
      "UNWIND $rows AS row MERGE (n:Withdrawal {id: row.id}) SET n += row.properties"
          + " RETURN n.id AS id";
  private static final String LINK =
      "MATCH (w:Withdrawal) WHERE NOT EXISTS { (w)-[:OF]->() }"
          + " MATCH (d:Document {id: w.document}) MERGE (w)-[:OF]->(d)";

  /** Why, by document; null where it has its vote. Later rows overrule earlier ones. */
  private static final List<String> SAYINGS =
      List.of(
          "MATCH (d:Document) WHERE d.withdrawn IS NOT NULL RETURN d.id AS document, null AS why",
          "MATCH (d:Document) WHERE d.retractedBy IS NOT NULL"
              + " RETURN d.id AS document, 'retracted by ' + d.retractedBy[0] AS why",
          "MATCH (n:Document) WHERE n.retracts IS NOT NULL UNWIND n.retracts AS id"
              + " MATCH (d:Document {id: id}) RETURN id AS document, 'retracted by ' + n.id AS why"
              + " ORDER BY n.id DESC",
          // A notice says again what it retracts.
          "MATCH (d:Document) WHERE d.retracts IS NOT NULL AND size(d.retracts) > 0"
              + " RETURN d.id AS document,"
              + " 'it is the notice that retracts ' + d.retracts[0] AS why",
          "MATCH (w:Withdrawal)-[:OF]->(d:Document)"
              + " RETURN d.id AS document, CASE w.kind WHEN '%s' THEN w.why END AS why"
                  .formatted(WithdrawalKind.WITHDRAW)
              + " ORDER BY w.time, w.id");

  private static final String NOW =
      "UNWIND $ids AS id MATCH (d:Document {id: id}) RETURN id, d.withdrawn AS withdrawn";
  private static final String MARK =
      "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.withdrawn = row.why"
          + " WITH d OPTIONAL MATCH (d)<-[:IN]-(:Evidence)-[:SUPPORTS]->(s:Statement)"
          + " WITH DISTINCT s WHERE s IS NOT NULL"
          + Cause.MARK.formatted("'" + Cause.WITHDRAWAL + "'");

  private final Graph graph;

  WithdrawalStage(Graph graph) {
    this.graph = graph;
  }

  /** Adds these, then makes the marks follow from all that the graph holds. */
  void write(List<Withdrawal> events, LoadListener listener) throws IOException {
    NodeStage nodes =
        new NodeStage(graph, GraphSchema.WITHDRAWAL, EVENT, (row, existing) -> row, listener);
    for (Withdrawal event : events) {
      nodes.add(Row.of(event), 0);
    }
    nodes.end();
    graph.write(LINK, Map.of());
    Batch.each(changes(wanted()), rows -> graph.write(MARK, Map.of("rows", rows)));
  }

  private Map<String, @Nullable String> wanted() {
    Map<String, @Nullable String> wanted = new HashMap<>();
    for (String cypher : SAYINGS) {
      for (Record row : graph.read(cypher, Map.of(), row -> row)) {
        wanted.put(row.get("document").asString(), row.get("why").asString(null));
      }
    }
    return wanted;
  }

  private List<Map<String, @Nullable Object>> changes(Map<String, @Nullable String> wanted) {
    List<Map<String, @Nullable Object>> changes = new ArrayList<>();
    Batch.each(
        List.copyOf(wanted.keySet()),
        ids -> {
          for (Record row : graph.read(NOW, Map.of("ids", ids), row -> row)) {
            String id = row.get("id").asString();
            String why = wanted.get(id);
            if (!Objects.equals(why, row.get("withdrawn").asString(null))) {
              Map<String, @Nullable Object> change = new HashMap<>();
              change.put("id", id);
              change.put("why", why);
              changes.add(change);
            }
          }
        });
    return changes;
  }
}
