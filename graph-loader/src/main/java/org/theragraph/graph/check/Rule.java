package org.theragraph.graph.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.Graph;

/**
 * A question to the graph whose answer should be none.
 *
 * @param cypher gives {@code x}, a text, for each that is wrong
 */
record Rule(String check, String cypher, String remedy, boolean isFault) {
  private static final String LOAD = "load the folder again";
  private static final String REBUILD = "theragraph graph rebuild";
  private static final String RELATIONS =
      Stream.of(Predicate.values()).map(Enum::name).collect(Collectors.joining("|"));

  static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.addAll(structure());
    rules.addAll(edges());
    rules.add(
        new Rule(
            "loads that are not finished",
            "MATCH (s:Snapshot) WHERE s.finished IS NULL RETURN s.name AS x",
            "one runs still or was cut off: load its source again",
            false));
    rules.add(
        new Rule(
            "decisions without a target",
            "MATCH (d:Decision) WHERE NOT EXISTS { (d)-[:ON]->() } RETURN d.id AS x",
            "they wait for it; list them with: theragraph review list --orphaned",
            false));
    return rules;
  }

  private static List<Rule> structure() {
    return List.of(
        new Rule(
            "evidence without a statement",
            "MATCH (e:Evidence) WHERE NOT EXISTS { (e)-[:SUPPORTS|READ_AS]->(:Statement) }"
                + " RETURN e.id AS x",
            LOAD,
            true),
        new Rule(
            "evidence without a document",
            "MATCH (e:Evidence) WHERE NOT EXISTS { (e)-[:IN]->(:Document) } RETURN e.id AS x",
            LOAD,
            true),
        new Rule(
            "statements without both ends",
            "MATCH (s:Statement) WHERE COUNT { (s)-[:SUBJECT]->(:Concept) } <> 1"
                + " OR COUNT { (s)-[:OBJECT]->(:Concept) } <> 1 RETURN s.id AS x",
            LOAD,
            true),
        new Rule(
            "statements without evidence",
            "MATCH (s:Statement) WHERE NOT EXISTS { (s)<-[:SUPPORTS|READ_AS]-() }"
                + " AND s.dirty IS NULL RETURN s.id AS x",
            LOAD,
            true),
        new Rule(
            "statements that are not summed up",
            "MATCH (s:Statement) WHERE s.dirty OR s.belief IS NULL RETURN s.id AS x",
            "a load runs still or was cut off: load again, or " + REBUILD,
            true));
  }

  private static List<Rule> edges() {
    return List.of(
        new Rule(
            "shown statements without their edge for paths",
            "MATCH (a:Concept)<-[:SUBJECT]-(s:Statement)-[:OBJECT]->(b:Concept)"
                + " WHERE s.hidden IS NULL AND s.dirty IS NULL AND s.belief IS NOT NULL"
                + " AND COUNT { (a)-[r:%s {statement: s.id}]->(b) WHERE type(r) = s.predicate } <> 1"
                    .formatted(RELATIONS)
                + " RETURN s.id AS x",
            REBUILD,
            true),
        new Rule(
            "edges for paths out of step with their statements",
            "MATCH (a:Concept)-[r:%s]->(b:Concept)".formatted(RELATIONS)
                + " OPTIONAL MATCH (s:Statement {id: r.statement})"
                + " WITH a, r, b, s WHERE s IS NULL OR s.hidden IS NOT NULL"
                + " OR s.subject <> a.id OR s.object <> b.id OR s.predicate <> type(r)"
                + " OR (s.dirty IS NULL AND (coalesce(abs(s.belief - r.belief), 1) > 1e-9"
                + " OR s.evidenceCount <> coalesce(r.evidence, -1)"
                + " OR s.documentCount <> coalesce(r.documents, -1)"
                + " OR s.affirmedCount <> coalesce(r.affirmed, -1)"
                + " OR s.deniedCount <> coalesce(r.denied, -1)"
                + " OR s.possibleCount <> coalesce(r.possible, -1)))"
                + " RETURN a.id + ' ' + type(r) + ' ' + b.id AS x",
            REBUILD,
            true));
  }

  /** Asks; of millions of statements that may take longer than a read is allowed to. */
  Finding ask(Graph graph) {
    AtomicReference<Finding> finding = new AtomicReference<>();
    graph.stream(
        "CALL () { " + cypher + " } RETURN count(x) AS n, min(x) AS example",
        Map.of(),
        row -> finding.set(finding(row)));
    return Objects.requireNonNull(finding.get()); // an aggregate always gives a row
  }

  private Finding finding(Record row) {
    return new Finding(
        check, row.get("n").asLong(), row.get("example").asString(null), remedy, isFault);
  }
}
