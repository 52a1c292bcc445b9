package org.theragraph.graph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Stage;

/** Asks the graph for decisions. */
public final class DecisionSearch {
  private static final String ORDER = " ORDER BY d.time, d.id";

  private final Graph graph;

  public DecisionSearch(Graph graph) {
    this.graph = graph;
  }

  /** All, the oldest first. */
  public List<Decision> all() {
    return find("");
  }

  /** Those whose statement or evidence is not in the graph. */
  public List<Decision> orphaned() {
    return find(" WHERE NOT EXISTS { (d)-[:ON]->() }");
  }

  /**
   * Those on a statement or on its evidence, and what takes them back, the oldest first.
   *
   * @param statement its id
   */
  public List<Decision> about(String statement) {
    return graph.read(
        "MATCH (s:Statement {id: $id})"
            + " OPTIONAL MATCH (s)<-[:SUPPORTS|READ_AS]-(e:Evidence)"
            + " WITH s, collect(DISTINCT e) AS es UNWIND es + [s] AS target"
            + " MATCH (target)<-[:ON]-(d:Decision) WITH DISTINCT d RETURN d"
            + ORDER,
        Map.of("id", statement),
        row -> decision(row.get("d")));
  }

  /**
   * Those with a target, each on what its target is called now: after a change of vocabulary that
   * can be another id than the one decided on.
   */
  static List<Decision> located(TransactionContext tx) {
    return tx.run("MATCH (d:Decision)-[:ON]->(target) RETURN d, target.id AS target" + ORDER)
        .list(row -> decision(row.get("d")).on(row.get("target").asString()));
  }

  /** Those on sentences of the graph, each on what its sentence is called now, the oldest first. */
  public List<Decision> onSentences() {
    return graph.read(
        "MATCH (d:Decision)-[:ON]->(e:Evidence) RETURN d, e.id AS target" + ORDER,
        Map.of(),
        row -> decision(row.get("d")).on(row.get("target").asString()));
  }

  private List<Decision> find(String where) {
    return graph.read(
        "MATCH (d:Decision)" + where + " RETURN d" + ORDER,
        Map.of(),
        row -> decision(row.get("d")));
  }

  private static Decision decision(Value node) {
    return new Decision(
        node.get("id").asString(),
        Instant.parse(node.get("time").asString()),
        node.get("curator").asString(),
        DecisionKind.valueOf(node.get("kind").asString()),
        node.get("statement").asString(),
        text(node, "evidence"),
        new Correction(
            constant(Polarity.class, text(node, "polarity")),
            constant(Certainty.class, text(node, "certainty")),
            constant(Stage.class, text(node, "stage")),
            claim(node)),
        text(node, "comment"),
        text(node, "undoes"),
        node.get("claim").asString(),
        text(node, "sentence"));
  }

  private static @Nullable Claim claim(Value node) {
    if (node.get("rightSubject").isNull()) {
      return null;
    }
    Map<String, String> qualifiers = new TreeMap<>();
    for (String each : node.get("rightQualifiers").asList(Value::asString)) {
      int equals = each.indexOf('=');
      qualifiers.put(each.substring(0, equals), each.substring(equals + 1));
    }
    return new Claim(
        Curie.parse(node.get("rightSubject").asString()),
        Predicate.valueOf(node.get("rightPredicate").asString()),
        Curie.parse(node.get("rightObject").asString()),
        new Qualifiers(qualifiers));
  }

  private static @Nullable String text(Value node, String property) {
    Value value = node.get(property);
    return value.isNull() ? null : value.asString();
  }

  private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
