package org.theragraph.cli.path;

import static org.theragraph.cli.session.Rows.count;
import static org.theragraph.cli.session.Rows.optionalText;
import static org.theragraph.cli.session.Rows.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.Graph;

/**
 * Edges of the graph. Where several statements join two concepts in the same way (a drug that
 * inhibits and depletes), the most believed one stands for all: they are one reason, not two.
 */
public final class GraphEdges implements EdgeSource {
  /** A statement that is only denied has belief 0: no path runs over it. */
  public static final double MIN_BELIEF = 0.05;

  private static final List<String> FAILED = List.of(Stage.NEGATIVE.name(), Stage.STOPPED.name());
  private static final List<String> WORKED = List.of(Stage.POSITIVE.name(), Stage.APPROVED.name());

  /** Of what more sentences deny than affirm, none would be fit to be quoted for a path. */
  private static final String NOT_DENIED = " AND coalesce(r.denied, 0) <= coalesce(r.affirmed, 0)";

  /** Edges asked for at once: shared out evenly, so that a hub does not fill the answer. */
  private static final int HOPS = 1_000;

  /** But so many of each concept, the most believed. */
  private static final int FEWEST = 20;

  private final Graph graph;

  public GraphEdges(Graph graph) {
    this.graph = graph;
  }

  @Override
  public List<Hop> hops(Set<String> conceptIds, Step step) {
    return graph.read(
        cypher(step),
        Map.<String, Object>of(
            "ids",
            List.copyOf(conceptIds),
            "minBelief",
            MIN_BELIEF,
            "failed",
            FAILED,
            "worked",
            WORKED,
            "each",
            each(conceptIds.size())),
        row -> new Hop(edge(row, text(row, "type")), step.forward()));
  }

  /** Whether trials of a use failed and none succeeded: no path runs over it. */
  public static boolean isFailed(List<String> stages) {
    return stages.stream().anyMatch(FAILED::contains)
        && stages.stream().noneMatch(WORKED::contains);
  }

  /** Whether more sentences deny a statement than affirm it: no path runs over it. */
  public static boolean isDenied(long affirmed, long denied) {
    return denied > affirmed;
  }

  /** How many hops of each concept are asked for where there are so many concepts. */
  public static int each(int concepts) {
    return Math.max(FEWEST, HOPS / Math.max(1, concepts));
  }

  /** Hops of any type that a statement gives, in either direction, the most believed. */
  List<Hop> anyHops(Set<String> conceptIds, int limit) {
    return graph.read(
        ANY,
        Map.<String, Object>of(
            "ids", List.copyOf(conceptIds), "minBelief", MIN_BELIEF, "limit", limit),
        row -> new Hop(edge(row, text(row, "type")), row.get("forward").asBoolean()));
  }

  /** The type stands in the text, for Cypher takes none as a parameter; it comes from our code. */
  private static String cypher(Step step) {
    String start = step.forward() ? "a" : "b";
    String end = step.forward() ? "b" : "a";
    return "MATCH (%1$s:Concept) WHERE %1$s.id IN $ids CALL (%1$s) {".formatted(start)
        + " MATCH (a)-[r:%s]->(b) WHERE coalesce(r.belief, 1.0) >= $minBelief"
            .formatted(step.type())
        + NOT_DENIED
        + " AND (none(x IN coalesce(r.stages, []) WHERE x IN $failed)"
        + " OR any(x IN r.stages WHERE x IN $worked))"
        + " WITH %1$s, r, coalesce(r.belief, 1.0) AS belief ORDER BY belief DESC, r.statement"
            .formatted(end)
        + " WITH %1$s, head(collect(r)) AS r, max(belief) AS belief".formatted(end)
        + " ORDER BY belief DESC, r.statement, %1$s.id LIMIT $each RETURN %1$s, r }".formatted(end)
        + " WITH a, b, r"
        + ENDS
        + ", type(r) AS type"
        + DEGREES.formatted(step.type());
  }

  private static final String ENDS =
      " RETURN a.id AS fromId, a.name AS fromName,"
          + " head([l IN labels(a) WHERE l <> 'Concept']) AS fromType,"
          + " b.id AS toId, b.name AS toName,"
          + " head([l IN labels(b) WHERE l <> 'Concept']) AS toType,"
          + " r.statement AS statement, coalesce(r.action, r.direction) AS qualifier,"
          + " coalesce(r.belief, 1.0) AS belief";

  private static final String DEGREES =
      ", COUNT { (a)-[:%1$s]->() } AS outDegree, COUNT { ()-[:%1$s]->(b) } AS inDegree";

  private static final String ANY =
      "MATCH (n:Concept)-[r]-(m:Concept) WHERE n.id IN $ids"
          + " AND r.statement IS NOT NULL AND r.belief >= $minBelief"
          + NOT_DENIED
          + " WITH n, m, startNode(r) = n AS forward, type(r) AS type, r"
          + " ORDER BY r.belief DESC, r.statement"
          + " WITH n, m, forward, type, head(collect(r)) AS r"
          + " ORDER BY r.belief DESC, r.statement LIMIT $limit"
          + " WITH startNode(r) AS a, endNode(r) AS b, r, type, forward"
          + ENDS
          + ", type, forward";

  private static Edge edge(Record row, String type) {
    return new Edge(
        new ConceptRef(text(row, "fromId"), text(row, "fromType"), text(row, "fromName")),
        type,
        new ConceptRef(text(row, "toId"), text(row, "toType"), text(row, "toName")),
        optionalText(row, "statement"),
        optionalText(row, "qualifier"),
        row.get("belief").asDouble(),
        count(row, "outDegree"),
        count(row, "inDegree"));
  }
}
