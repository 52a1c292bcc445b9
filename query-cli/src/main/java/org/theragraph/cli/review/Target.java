package org.theragraph.cli.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.session.CliException;
import org.theragraph.graph.Graph;

/**
 * What a decision is about, as it stands in the graph.
 *
 * @param evidence null for the statement as a whole
 * @param claim subject, predicate and object in words
 * @param sentence null for the statement as a whole
 */
public record Target(
    String statement, @Nullable String evidence, String claim, @Nullable String sentence) {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{4,32}");
  private static final int SHOWN = 5;

  private static final String CLAIM =
      " MATCH (a:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(b:Concept)"
          + " RETURN s.id AS statement, %s AS evidence, %s AS sentence,"
          + " a.name + ' ' + "
          + Fact.PREDICATE_WORDS
          + " + ' ' + b.name AS claim ORDER BY %s LIMIT $limit";
  private static final String STATEMENTS =
      "MATCH (s:Statement) WHERE s.id STARTS WITH $id" + CLAIM.formatted("null", "null", "s.id");
  private static final String EVIDENCE =
      "MATCH (e:Evidence) WHERE e.id STARTS WITH $id MATCH (s:Statement {id: e.statement})"
          + CLAIM.formatted("e.id", "e.text", "e.id");

  private static final String OF_STATEMENT =
      "MATCH (:Statement {id: $id})<-[:SUPPORTS]-(e:Evidence)"
          + " MATCH (s:Statement {id: e.statement})"
          + CLAIM.formatted("e.id", "e.text", "e.id");
  private static final int ALL = 100_000;

  /** The id of a decision that a person gave, in the form that the journal has. */
  static String decision(String given) {
    String id = given.strip().toLowerCase(Locale.ROOT);
    if (!ID.matcher(id).matches()) {
      throw CliException.usage(
          "'%s' is no decision's id (4 to 32 digits 0-9a-f); theragraph review list shows them"
              .formatted(given));
    }
    return id;
  }

  /** The id that a person gave, in the form that the graph has. */
  public static String id(String given) {
    String id = given.strip().toLowerCase(Locale.ROOT);
    if (!ID.matcher(id).matches()) {
      throw CliException.usage(
          "'%s' is no id (4 to 32 digits 0-9a-f); theragraph evidence shows those of sentences"
              .formatted(given));
    }
    return id;
  }

  /**
   * The statement or evidence whose id begins so.
   *
   * @throws CliException if there is none, or more than one
   */
  public static Target find(Graph graph, String id) {
    List<Target> found = new ArrayList<>(ask(graph, STATEMENTS, id, SHOWN));
    found.addAll(ask(graph, EVIDENCE, id, SHOWN));
    if (found.isEmpty()) {
      throw CliException.failed(
          "no statement's or sentence's id starts with '%s'; find one with: theragraph facts"
              .formatted(id));
    }
    if (found.size() > 1) {
      throw CliException.failed(
          "'%s' starts several ids, such as %s; give more of it"
              .formatted(id, String.join(", ", found.stream().map(Target::target).toList())));
    }
    return found.get(0);
  }

  /** The sentences that speak for the statement, each as it was read. */
  public List<Target> sentences(Graph graph) {
    return ask(graph, OF_STATEMENT, statement, ALL);
  }

  private static List<Target> ask(Graph graph, String cypher, String id, int limit) {
    return graph.read(
        cypher,
        Map.<String, Object>of("id", id, "limit", limit),
        row ->
            new Target(
                row.get("statement").asString(),
                row.get("evidence").isNull() ? null : row.get("evidence").asString(),
                row.get("claim").asString(),
                row.get("sentence").isNull() ? null : row.get("sentence").asString()));
  }

  private String target() {
    return evidence == null ? statement : evidence;
  }
}
