package org.theragraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.theragraph.corpora.model.Predicate;

/**
 * Sums up the statements whose evidence has changed, and their typed edges with them.
 *
 * <p>Whoever touches evidence sets {@code dirty} on its statement in the same transaction; here it
 * is taken away in the transaction that sets the new belief. So a load that was cut off anywhere is
 * made good by the next.
 */
final class BeliefStage {
  private static final int STATEMENTS = Math.min(5_000, Batch.ROWS);

  /** One that never had evidence belongs to a load that is still on its way there. */
  private static final String DUE =
      "MATCH (s:Statement {dirty: true})"
          + " WHERE s.belief IS NOT NULL OR EXISTS { (s)<-[:SUPPORTS]-() }";

  private static final String COUNT = DUE + " RETURN count(s) AS n";
  private static final String DROP_BEGUN =
      "MATCH (s:Statement {dirty: true})"
          + " WHERE s.belief IS NULL AND NOT EXISTS { (s)<-[:SUPPORTS]-() }"
          + " WITH s LIMIT $limit DETACH DELETE s RETURN count(*) AS n";

  /** What {@link Summary} takes of evidence {@code e} in documents {@code d}. */
  static final String ITEMS = items("d.withdrawn IS NOT NULL");

  /** Locks the statements first: evidence that another load adds now makes them dirty again. */
  private static final String TAKE =
      DUE
          + " WITH s LIMIT $limit REMOVE s.dirty"
          + " WITH s, s.causes AS causes REMOVE s.causes WITH s, causes"
          + " OPTIONAL MATCH (s)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document)"
          + " RETURN s AS statement, causes, count(e) + COUNT { (s)<-[:READ_AS]-() } AS all,"
          + ITEMS;

  private static final String WRITE =
      "UNWIND $rows AS row"
          + " MATCH (a:Concept)<-[:SUBJECT]-(s:Statement {id: row.id})-[:OBJECT]->(b:Concept)"
          + " SET s += row.statement"
          + " MERGE (a)-[r:%s {statement: row.id}]->(b) SET r += row.edge";

  /** A statement that was never summed up has no edge: looking for one is slow at hubs. */
  private static final String WRITE_FIRST =
      "UNWIND $rows AS row"
          + " MATCH (a:Concept)<-[:SUBJECT]-(s:Statement {id: row.id})-[:OBJECT]->(b:Concept)"
          + " SET s += row.statement"
          + " CREATE (a)-[r:%s {statement: row.id}]->(b) SET r += row.edge";

  private static final String DROP_EDGES =
      "UNWIND $ids AS id"
          + " MATCH (a:Concept)<-[:SUBJECT]-(:Statement {id: id})-[:OBJECT]->(b:Concept)"
          + " MATCH (a)-[r {statement: id}]->(b) DELETE r";
  private static final String DROP =
      "UNWIND $ids AS id MATCH (s:Statement {id: id}) DETACH DELETE s";
  private static final String HIDE =
      "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) SET s += row.statement";

  private final Graph graph;
  private final ChangeLog changes;
  private long removed;

  /**
   * A stage.
   *
   * @param snapshot number of the load, under which changes of belief are written down
   */
  BeliefStage(Graph graph, long snapshot) {
    this.graph = graph;
    this.changes = new ChangeLog(snapshot);
  }

  /** Sums up until nothing is dirty. */
  void write(LoadListener listener) {
    long total = graph.read(COUNT, Map.of(), row -> row.get("n").asLong()).get(0);
    listener.stage("beliefs", total);
    for (int done = some(); done > 0; done = some()) {
      listener.advanced(done);
    }
  }

  /** Takes away what loads began that were cut off and never ended; no other load may be on. */
  void dropBegun() {
    long dropped;
    do {
      dropped = graph.write(DROP_BEGUN, Map.of("limit", STATEMENTS)).get(0).get("n").asLong();
    } while (dropped > 0);
  }

  /** Statements that lost their last evidence and are gone. */
  long removed() {
    return removed;
  }

  private int some() {
    Taken taken = graph.writing(this::take);
    removed += taken.removed();
    return taken.statements();
  }

  private record Taken(int statements, int removed) {}

  private Taken take(TransactionContext tx) {
    List<Record> found = tx.run(TAKE, Map.of("limit", STATEMENTS)).list();
    Map<String, List<Map<String, Object>>> shown = new HashMap<>();
    List<Map<String, Object>> hidden = new ArrayList<>();
    List<String> withoutEdge = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<ChangeLog.Entry> entries = new ArrayList<>();
    for (Record row : found) {
      Value statement = row.get("statement");
      Summary summary =
          Summary.of(row.get("items").values(Vote::of), Vote.verdict(statement.get("verdict")));
      String id = statement.get("id").asString();
      ChangeLog.Entry entry =
          ChangeLog.entry(statement, row.get("causes"), summary.hidden() ? null : summary.belief());
      entries.add(entry);
      Map<String, Object> written = row(statement, summary, changes.story(entry));
      if (!summary.hidden()) {
        shown.computeIfAbsent(writing(statement), w -> new ArrayList<>()).add(written);
      } else {
        withoutEdge.add(id);
        if (row.get("all").asLong() == 0) {
          gone.add(id);
        } else {
          hidden.add(written);
        }
      }
    }
    changes.write(tx, entries);
    shown.forEach((cypher, rows) -> tx.run(cypher, Map.of("rows", rows)).consume());
    run(tx, DROP_EDGES, "ids", withoutEdge);
    run(tx, HIDE, "rows", hidden);
    run(tx, DROP, "ids", gone);
    return new Taken(found.size(), gone.size());
  }

  private static String writing(Value statement) {
    Predicate type = Predicate.valueOf(statement.get("predicate").asString());
    return (statement.get("belief").isNull() ? WRITE_FIRST : WRITE).formatted(type);
  }

  private static void run(TransactionContext tx, String cypher, String name, List<?> values) {
    if (!values.isEmpty()) {
      tx.run(cypher, Map.of(name, values)).consume();
    }
  }

  private static Map<String, Object> row(
      Value statement, Summary summary, Map<String, Object> story) {
    Map<String, @Nullable Object> properties = new HashMap<>(summary.ofStatement());
    properties.putAll(story);
    Map<String, @Nullable Object> edge = new HashMap<>(summary.ofEdge());
    for (String qualifier : Summary.EDGE_QUALIFIERS) {
      if (!statement.get(qualifier).isNull()) {
        edge.put(qualifier, statement.get(qualifier).asString());
      }
    }
    return Map.of("id", statement.get("id").asString(), "statement", properties, "edge", edge);
  }

  /** The same, of documents of which a condition does not hold. */
  static String items(String without) {
    return " collect(CASE WHEN e IS NULL OR "
        + without
        + " THEN NULL ELSE"
        + " [coalesce(d.cluster, d.id),"
        + " coalesce(e.rightPolarity, e.polarity), coalesce(e.rightCertainty, e.certainty),"
        + " e.probability, coalesce(e.rightStage, e.stage), e.verdict, e.passage] END) AS items";
  }
}
