package org.theragraph.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Decision;
import org.theragraph.graph.curation.Verdict;
import org.theragraph.graph.curation.Verdicts;

/**
 * Mirrors decisions in the graph and marks what they are about. Decisions of other curators that
 * stand in the graph count too; one whose target is not there waits until it comes back.
 */
final class DecisionStage {
  private static final String DECISION =
      "UNWIND $rows AS row MERGE (n:Decision {id: row.id}) SET n += row.properties"
          + " RETURN n.id AS id";
  private static final String ON_EVIDENCE =
      "MATCH (d:Decision) WHERE d.evidence IS NOT NULL AND NOT EXISTS { (d)-[:ON]->() }"
          + " MATCH (e:Evidence {id: d.evidence}) MERGE (d)-[:ON]->(e)";
  private static final String ON_STATEMENT =
      "MATCH (d:Decision) WHERE d.evidence IS NULL AND NOT EXISTS { (d)-[:ON]->() }"
          + " MATCH (s:Statement {id: d.statement}) MERGE (d)-[:ON]->(s)";
  private static final String MARKED =
      "MATCH (n:%s) WHERE n.verdict IS NOT NULL RETURN n.id AS id, properties(n) AS properties";
  private static final String MARK_EVIDENCE =
      "UNWIND $rows AS row MATCH (n:Evidence {id: row.id})-[:SUPPORTS]->(s:Statement)"
          + " SET n += row.properties"
          + Cause.MARK.formatted("'" + Cause.CURATION + "'");
  private static final String MARK_STATEMENT =
      "UNWIND $rows AS row MATCH (s:Statement {id: row.id}) SET s += row.properties"
          + Cause.MARK.formatted("'" + Cause.CURATION + "'");

  private final Graph graph;

  DecisionStage(Graph graph) {
    this.graph = graph;
  }

  /** Adds these, then makes the marks follow from all decisions in the graph. */
  void write(List<Decision> decisions, LoadListener listener) throws IOException {
    if (!decisions.isEmpty()) {
      listener.stage("decisions", decisions.size());
    }
    NodeStage nodes =
        new NodeStage(graph, GraphSchema.DECISION, DECISION, (row, existing) -> row, listener);
    for (Decision decision : decisions) {
      nodes.add(Row.of(decision), 0);
    }
    nodes.end();
    graph.write(ON_EVIDENCE, Map.of());
    graph.write(ON_STATEMENT, Map.of());
    new FormerIds(graph).link();
    new MovedEvidence(graph).write(graph.writing(this::follow));
  }

  /** Locks first: one who looked at fewer decisions must not write after one who saw them all. */
  private Set<Claim> follow(TransactionContext tx) {
    tx.run(SnapshotStage.LOCK).consume();
    List<Decision> all = new ArrayList<>(DecisionSearch.located(tx));
    all.replaceAll(new CurrentClaims(Renaming.replaced(tx))::apply);
    Map<String, Verdict> sentences = verdicts(all.stream().filter(d -> d.evidence() != null));
    mark(tx, GraphSchema.EVIDENCE, MARK_EVIDENCE, sentences);
    mark(
        tx,
        GraphSchema.STATEMENT,
        MARK_STATEMENT,
        verdicts(all.stream().filter(d -> d.evidence() == null)));
    return claims(sentences);
  }

  private static Map<String, Verdict> verdicts(Stream<Decision> decisions) {
    return Verdicts.of(decisions.toList());
  }

  /** What curators read in sentences instead of what the extractor did. */
  private static Set<Claim> claims(Map<String, Verdict> verdicts) {
    Set<Claim> claims = new LinkedHashSet<>();
    for (Verdict verdict : verdicts.values()) {
      Claim claim = verdict.correction().claim();
      if (claim != null) {
        claims.add(claim);
      }
    }
    return claims;
  }

  private static void mark(
      TransactionContext tx, String label, String cypher, Map<String, Verdict> verdicts) {
    Map<String, Map<String, Object>> there = new HashMap<>();
    tx.run(MARKED.formatted(label))
        .forEachRemaining(
            row -> there.put(row.get("id").asString(), row.get("properties").asMap()));
    Set<String> ids = new HashSet<>(there.keySet());
    ids.addAll(verdicts.keySet());
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String id : ids) {
      Map<String, @Nullable Object> wanted = marks(verdicts.get(id));
      Map<String, Object> now = there.getOrDefault(id, Map.of());
      if (!wanted.entrySet().stream()
          .allMatch(e -> Objects.equals(e.getValue(), now.get(e.getKey())))) {
        rows.add(Map.of("id", id, "properties", wanted));
      }
    }
    Batch.each(rows, some -> tx.run(cypher, Map.of("rows", some)).consume());
  }

  /** Null takes an old mark away. */
  private static Map<String, @Nullable Object> marks(@Nullable Verdict verdict) {
    Map<String, @Nullable Object> marks = new HashMap<>();
    marks.put("verdict", verdict == null ? null : verdict.outcome().name());
    marks.put("rightPolarity", verdict == null ? null : Row.name(verdict.correction().polarity()));
    marks.put(
        "rightCertainty", verdict == null ? null : Row.name(verdict.correction().certainty()));
    marks.put("rightStage", verdict == null ? null : Row.name(verdict.correction().stage()));
    Claim claim = verdict == null ? null : verdict.correction().claim();
    marks.put("rightStatement", claim == null ? null : claim.statement());
    return marks;
  }
}
