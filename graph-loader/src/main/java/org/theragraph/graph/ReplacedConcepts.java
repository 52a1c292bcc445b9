package org.theragraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.NameKey;

/**
 * Moves statements to the concepts that took the place of theirs. Where one did, all evidence
 * moves; where several did, each piece moves to the one whose name it has, and stays where none is
 * clear. The changes of belief keep what became what.
 */
final class ReplacedConcepts {
  private static final String EVIDENCE =
      "MATCH (:Concept {id: $id})<-[:SUBJECT|OBJECT]-(s:Statement)"
          + " MATCH (e:Evidence {statement: s.id})-[:SUPPORTS|READ_AS]->(s)"
          + " MATCH (e)-[:IN]->(d:Document)"
          + " RETURN DISTINCT d.text AS text,"
          + Renaming.COLUMNS;

  private static final String STATEMENTS =
      "UNWIND $rows AS row MATCH (a:Concept {id: row.properties.subject})"
          + " MATCH (b:Concept {id: row.properties.object})"
          + " MERGE (s:Statement {id: row.statement}) ON CREATE SET s += row.properties"
          + " MERGE (s)-[:SUBJECT]->(a) MERGE (s)-[:OBJECT]->(b)"
          + " WITH row, s"
          + Cause.MARK.formatted("row.cause");

  /**
   * Of a document that was extracted again the new piece is there already: it takes the decisions.
   */
  private static final String DROP =
      "UNWIND $rows AS row MATCH (e:Evidence {id: row.id})-[:SUPPORTS|READ_AS]->(s:Statement)"
          + " MATCH (other:Evidence {id: row.renamed})"
          + Cause.MARK.formatted("row.cause")
          + " WITH DISTINCT e, other CALL (e, other) {"
          + " MATCH (d:Decision)-[:ON]->(e) MERGE (d)-[:ON]->(other) }"
          + " DETACH DELETE e";

  private static final String MOVE =
      "UNWIND $rows AS row MATCH (e:Evidence {id: row.id})-[link:SUPPORTS|READ_AS]->(s:Statement)"
          + " WHERE s.id = e.statement"
          + Cause.MARK.formatted("row.cause")
          + " WITH row, e, link, type(link) = 'SUPPORTS' AS votes"
          + " MATCH (to:Statement {id: row.statement})"
          + " FOREACH (x IN CASE WHEN votes THEN [1] ELSE [] END | MERGE (e)-[:SUPPORTS]->(to))"
          + " FOREACH (x IN CASE WHEN votes THEN [] ELSE [1] END | MERGE (e)-[:READ_AS]->(to))"
          + " DELETE link SET e.id = row.renamed, e.statement = row.statement";

  private static final String DECISIONS =
      "UNWIND $rows AS row MATCH (d:Decision)-[on:ON]->(:Statement {id: row.from})"
          + " MATCH (to:Statement {id: row.statement}) MERGE (d)-[:ON]->(to) DELETE on";

  /**
   * The mentions of the name that has more, not of both: an old folder that is loaded again adds
   * nothing.
   */
  private static final String CLEAN =
      "MATCH (n:Concept) WHERE n.replaces IS NOT NULL UNWIND n.replaces AS old"
          + " MATCH (o:Concept {id: old}) WHERE NOT EXISTS { (o)<-[:SUBJECT|OBJECT]-() }"
          + " WITH o, collect(n) AS by CALL (o, by) {"
          + " WITH o, by WHERE size(by) = 1 MATCH (d:Document)-[m:MENTIONS]->(o)"
          + " WITH d, m, head(by) AS one MERGE (d)-[k:MENTIONS]->(one)"
          + " WITH k, CASE WHEN k.count > m.count THEN k ELSE m END AS more"
          + " SET k.count = more.count, k.places = more.places }"
          + " DETACH DELETE o";

  private final Graph graph;

  ReplacedConcepts(Graph graph) {
    this.graph = graph;
  }

  /** Moves evidence, and makes the statements that it then supports. */
  void move() {
    for (Renaming.Replaced replaced : Renaming.replaced(graph)) {
      List<Map<String, Object>> rows = new ArrayList<>();
      graph.stream(
          EVIDENCE,
          Map.of("id", replaced.id().toString()),
          row -> {
            Map<String, Object> moved = moved(row, replaced);
            if (moved != null) {
              rows.add(moved);
            }
          });
      Batch.each(rows, some -> write(some, replaced.isMerged()));
    }
  }

  /**
   * Takes replaced concepts away that nothing is said of any more, after statements are summed up.
   */
  void clean() {
    graph.write(CLEAN, Map.of());
  }

  private static @Nullable Map<String, Object> moved(Record row, Renaming.Replaced replaced) {
    Claim claim = Renaming.claim(row.get("statement"));
    Value evidence = row.get("evidence");
    Curie old = replaced.id();
    String role = claim.subject().equals(old) ? "subject" : "object";
    String name = Renaming.span(evidence, role).of(row.get("text").asString());
    Renaming.Successor to =
        replaced.isMerged() ? replaced.by().get(0) : replaced.named(NameKey.of(name));
    if (to == null) {
      return null;
    }
    Claim renamed = Renaming.with(claim, old, to.id());
    Row statement = Row.of(renamed.statement(), renamed);
    Map<String, Object> moved = new HashMap<>(statement.parameter());
    moved.put("id", evidence.get("id").asString());
    moved.put("from", claim.statement());
    moved.put("statement", statement.id());
    moved.put("renamed", Renaming.evidence(statement.id(), evidence));
    moved.put("cause", Cause.VOCABULARY + ": " + old + " became " + to.id());
    return moved;
  }

  private void write(List<Map<String, Object>> rows, boolean merged) {
    Map<String, Object> parameters = Map.of("rows", rows);
    graph.writing(
        tx -> {
          tx.run(STATEMENTS, parameters).consume();
          tx.run(DROP, parameters).consume();
          tx.run(MOVE, parameters).consume();
          if (merged) {
            tx.run(DECISIONS, parameters).consume();
          }
          return true;
        });
  }
}
