package org.theragraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Asks the graph for withdrawn documents and for what rested on them. */
public final class WithdrawalSearch {
  private static final int RANKINGS = 20;

  private static final String DOCUMENTS =
      "MATCH (d:Document) WHERE d.withdrawn IS NOT NULL AND ($id IS NULL OR d.id = $id)"
          + " RETURN d.id AS id, d.title AS title, d.withdrawn AS why,"
          + " COUNT { (d)<-[:IN]-(:Evidence) } AS evidence ORDER BY id";

  /** A ranking runs from a drug over these edges; so far back lie the drugs it may concern. */
  private static final String CLAIMS =
      "MATCH (d:Document {id: $id})<-[:IN]-(e:Evidence)-[:SUPPORTS]->(s:Statement)"
          + " WITH s, count(e) AS sentences"
          + " MATCH (a:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(b:Concept)"
          + " CALL (s) { OPTIONAL MATCH (s)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document) RETURN"
          + BeliefStage.items("(d.withdrawn IS NOT NULL AND d.id <> $id)")
          + " }"
          + " CALL (a) { MATCH (drug:Drug)-[:TARGETS|AFFECTS|EXPRESSED_IN|PRODUCES*0..3]->(a)"
          + " WITH DISTINCT drug.name AS name ORDER BY name LIMIT $rankings"
          + " RETURN collect(name) AS drugs }"
          + " RETURN s.id AS statement, a.name + ' ' + s.predicate + ' ' + b.name AS claim,"
          + " items, s.verdict AS verdict,"
          + " CASE WHEN s.hidden IS NULL THEN s.belief END AS now,"
          + " CASE WHEN s.hidden IS NULL THEN s.documentCount ELSE 0 END AS others,"
          + " sentences, drugs ORDER BY now IS NOT NULL, claim";

  private final Graph graph;

  public WithdrawalSearch(Graph graph) {
    this.graph = graph;
  }

  /**
   * A document without a vote.
   *
   * @param evidence sentences of it
   */
  public record WithdrawnDocument(
      String id, @Nullable String title, String why, long evidence, List<Claim> claims) {}

  /**
   * A statement that rested on a withdrawn document.
   *
   * @param before belief if the document had its vote; null where the statement were hidden even so
   * @param now belief without the document; null where the statement is hidden now
   * @param documents independent ones that are left
   * @param sentences of the withdrawn document
   * @param drugs in whose ranking it can be a step, at most 20
   */
  public record Claim(
      String statement,
      String claim,
      @Nullable Double before,
      @Nullable Double now,
      long documents,
      long sentences,
      List<String> drugs) {}

  /**
   * Withdrawn documents with their claims.
   *
   * @param document id of one; null for all
   */
  public List<WithdrawnDocument> find(@Nullable String document) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("id", document);
    return graph
        .read(
            DOCUMENTS,
            parameters,
            row ->
                new WithdrawnDocument(
                    row.get("id").asString(),
                    row.get("title").asString(null),
                    row.get("why").asString(),
                    row.get("evidence").asLong(),
                    List.of()))
        .stream()
        .map(
            one ->
                new WithdrawnDocument(
                    one.id(), one.title(), one.why(), one.evidence(), claims(one.id())))
        .toList();
  }

  private List<Claim> claims(String document) {
    return graph.read(
        CLAIMS,
        Map.<String, Object>of("id", document, "rankings", RANKINGS),
        row ->
            new Claim(
                row.get("statement").asString(),
                row.get("claim").asString(),
                with(row),
                belief(row.get("now")),
                row.get("others").asLong(),
                row.get("sentences").asLong(),
                row.get("drugs").asList(Value::asString)));
  }

  /** What the belief would be if the document had its vote. */
  private static @Nullable Double with(Record row) {
    Summary summary =
        Summary.of(row.get("items").values(Vote::of), Vote.verdict(row.get("verdict")));
    return summary.hidden() ? null : (Double) summary.belief();
  }

  private static @Nullable Double belief(Value value) {
    return value.isNull() ? null : (Double) value.asDouble();
  }
}
