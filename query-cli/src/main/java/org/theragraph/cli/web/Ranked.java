package org.theragraph.cli.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.Graph;

/**
 * Statements by how much a decision on them tells: those that are neither believed nor disbelieved
 * and stand between concepts of which much is said. All statements of a graph are looked at for
 * that, so an order holds for a while. Thread-safe.
 */
final class Ranked {
  private static final long HOLDS_MILLIS = 60_000;
  private static final int KEPT = 32; // orders
  private static final int FEWEST = 4_000; // statements of one
  private static final int MORE = 8; // times as many where they do not suffice

  private static final String VALUE =
      " WITH DISTINCT s WHERE s.hidden IS NULL AND ($predicate IS NULL OR s.predicate = $predicate)"
          + " MATCH (subject:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(object:Concept)"
          + " RETURN s.id AS id, (1 - abs(2 * s.belief - 1))"
          + " * log(1 + COUNT { (subject)<-[:SUBJECT|OBJECT]-() }"
          + " + COUNT { (object)<-[:SUBJECT|OBJECT]-() }) AS value"
          + " ORDER BY value DESC, id LIMIT $most";

  private final Clock clock;
  private final Map<Choice, Order> orders = new LinkedHashMap<>();

  Ranked(Clock clock) {
    this.clock = clock;
  }

  /**
   * Of which ones.
   *
   * @param concept id of the subject or object; null for any
   * @param document id of one that has a sentence; null for any
   */
  record Choice(
      @Nullable Predicate predicate, @Nullable String concept, @Nullable String document) {
    private String match() {
      if (document != null) {
        return "MATCH (:Document {id: $document})<-[:IN]-(:Evidence)-[:SUPPORTS]->(s:Statement)"
            + " WHERE $concept IS NULL OR s.subject = $concept OR s.object = $concept";
      }
      return concept == null
          ? "MATCH (s:Statement)"
          : "MATCH (:Concept {id: $concept})<-[:SUBJECT|OBJECT]-(s:Statement)";
    }

    private Map<String, Object> parameters(int most) {
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("predicate", predicate == null ? null : predicate.name());
      parameters.put("concept", concept);
      parameters.put("document", document);
      parameters.put("most", most);
      return parameters;
    }
  }

  /** A statement and how much a decision on it tells. */
  record Valued(String statement, double value) {}

  /**
   * An order.
   *
   * @param most that were asked for; if there are fewer, there are no others
   * @param until milliseconds of the epoch
   */
  private record Order(List<Valued> statements, int most, long until) {
    boolean hasAll() {
      return statements.size() < most;
    }
  }

  /**
   * The first ones, the most telling first.
   *
   * @param least more than so many, unless there are no more
   */
  synchronized List<Valued> first(Graph graph, Choice choice, int least) {
    long now = clock.millis();
    orders.values().removeIf(order -> order.until() <= now);
    @Nullable Order order = orders.get(choice);
    if (order == null || (!order.hasAll() && order.statements().size() <= least)) {
      int most = order == null ? FEWEST : Math.multiplyExact(order.most(), MORE);
      order =
          new Order(
              graph.read(
                  choice.match() + VALUE,
                  choice.parameters(most),
                  row -> new Valued(row.get("id").asString(), row.get("value").asDouble())),
              most,
              now + HOLDS_MILLIS);
      orders.remove(choice);
      orders.put(choice, order);
      if (orders.size() > KEPT) {
        orders.remove(orders.keySet().iterator().next());
      }
    }
    return order.statements();
  }
}
