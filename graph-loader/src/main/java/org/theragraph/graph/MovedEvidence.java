package org.theragraph.graph;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.Claim;

/**
 * Lets sentences speak for the claims that curators read in them. What was extracted stays where it
 * was, bound to the sentence by READ_AS, so that an undo finds the way back. A claim about a
 * concept that the graph lacks waits for it; until then its sentence speaks for nothing.
 */
final class MovedEvidence {
  private static final String CURATED = "'" + Cause.CURATION + "'";

  private static final String STATEMENTS =
      "UNWIND $rows AS row"
          + " MATCH (a:Concept {id: row.properties.subject})"
          + " MATCH (b:Concept {id: row.properties.object})"
          + " MERGE (s:Statement {id: row.id}) ON CREATE SET s += row.properties"
          + Cause.MARK.formatted(CURATED)
          + " MERGE (s)-[:SUBJECT]->(a) MERGE (s)-[:OBJECT]->(b)";

  /** Only those of which no sentence speaks yet; others are there already. */
  private static final String MISSING =
      "UNWIND $ids AS id MATCH (s:Statement {id: id}) RETURN s.id AS id";

  private static final String READ_AS =
      "MATCH (e:Evidence) WHERE e.rightStatement IS NOT NULL AND NOT EXISTS { (e)-[:READ_AS]->() }"
          + " MATCH (own:Statement {id: e.statement}) MERGE (e)-[:READ_AS]->(own)";

  /** A load that changes a sentence binds it to its statement anew: that is undone here, too. */
  private static final String AWAY =
      "MATCH (e:Evidence)-[wrong:SUPPORTS]->(s:Statement)"
          + " WHERE e.rightStatement IS NOT NULL AND s.id <> e.rightStatement"
          + " DELETE wrong WITH DISTINCT e, s"
          + Cause.MARK.formatted(CURATED)
          + " WITH DISTINCT e MATCH (e)-[:SUPPORTS]->(s:Statement)"
          + Cause.MARK.formatted(CURATED);

  private static final String TO =
      "MATCH (e:Evidence) WHERE e.rightStatement IS NOT NULL AND NOT EXISTS { (e)-[:SUPPORTS]->() }"
          + " MATCH (s:Statement {id: e.rightStatement}) MERGE (e)-[:SUPPORTS]->(s)"
          + Cause.MARK.formatted(CURATED);

  private static final String BACK =
      "MATCH (e)-[mark:READ_AS]->(own:Statement) WHERE e.rightStatement IS NULL"
          + " DELETE mark WITH e, own CALL (e) {"
          + " OPTIONAL MATCH (e)-[wrong:SUPPORTS]->(s:Statement) DELETE wrong WITH s"
          + " WHERE s IS NOT NULL"
          + Cause.MARK.formatted(CURATED)
          + " RETURN count(s) AS left }"
          + " MERGE (e)-[:SUPPORTS]->(own) WITH own AS s"
          + Cause.MARK.formatted(CURATED);

  private final Graph graph;

  MovedEvidence(Graph graph) {
    this.graph = graph;
  }

  /**
   * Moves what has to be moved, and back; evidence says by {@code rightStatement} where to.
   *
   * @param claims all that curators read
   */
  void write(Collection<Claim> claims) {
    Batch.each(List.copyOf(claims), this::create);
    graph.writing(
        tx -> {
          for (String cypher : List.of(READ_AS, AWAY, TO, BACK)) {
            tx.run(cypher).consume();
          }
          return true;
        });
  }

  private void create(List<Claim> claims) {
    List<String> ids = claims.stream().map(Claim::statement).toList();
    List<String> known = graph.read(MISSING, Map.of("ids", ids), row -> row.get("id").asString());
    List<Map<String, Object>> rows =
        claims.stream()
            .map(claim -> Row.of(claim.statement(), claim))
            .filter(row -> !known.contains(row.id()))
            .map(Row::parameter)
            .toList();
    if (!rows.isEmpty()) {
      graph.write(STATEMENTS, Map.of("rows", rows));
    }
  }
}
