package org.theragraph.cli.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.evidence.Quotes;
import org.theragraph.cli.fact.Fact;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.DecisionSearch;
import org.theragraph.graph.Graph;
import org.theragraph.graph.curation.Verdicts;

/**
 * Which sentences a curator should look at next, in the order of {@link Ranked}, for what is
 * decided there changes most answers. Two curators do not get the same sentence, but for every
 * tenth: by those their agreement is measured.
 */
final class ReviewQueue {
  private static final String ITEMS =
      "UNWIND range(0, size($ids) - 1) AS place MATCH (s:Statement {id: $ids[place]})"
          + " WHERE s.hidden IS NULL"
          + " MATCH (s)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document) WHERE d.withdrawn IS NULL"
          + " AND ($document IS NULL OR d.id = $document)"
          + " AND NOT e.id IN $taken"
          + " WITH s, place, e ORDER BY place, e.id LIMIT $limit"
          + " MATCH (subject:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(object:Concept)"
          + Fact.COLUMNS
          + ", e.id AS evidence, place ORDER BY place, evidence";

  private static final int AT_ONCE = 200; // statements
  private static final int SHARED = 10;
  private static final int ATTEMPTS = 5;

  private final Leases leases;
  private final Ranked ranked;

  private record Found(Fact fact, String evidence, double value) {}

  /**
   * A sentence to decide on.
   *
   * @param value how much a decision on it tells, not comparable between graphs
   */
  record Item(Fact fact, Quote quote, double value) {}

  /**
   * Which ones.
   *
   * @param desk id of the tab that asks; empty for none
   * @param predicate of the statement; null for any
   * @param concept id of its subject or object; null for any
   * @param document id; null for any
   */
  record Wish(
      String curator,
      String desk,
      @Nullable Predicate predicate,
      @Nullable String concept,
      @Nullable String document,
      int limit) {}

  ReviewQueue(Leases leases, Clock clock) {
    this.leases = leases;
    this.ranked = new Ranked(clock);
  }

  /**
   * The next ones, which are then the tab's for ten minutes. Many may ask at once: what another
   * gets while one looks is left to the other, and one looks again.
   */
  List<Item> next(Graph graph, Wish wish) {
    Set<String> decided = decided(graph, wish.curator());
    List<Found> found = List.of();
    Set<String> got = Set.of();
    for (int attempt = 0; attempt < ATTEMPTS && got.size() < Math.max(1, found.size()); attempt++) {
      Set<String> taken = new HashSet<>(decided);
      taken.addAll(leases.taken(wish.curator(), wish.desk()));
      found = find(graph, wish, List.copyOf(taken));
      if (found.isEmpty()) {
        return List.of();
      }
      got = leases.lease(found.stream().map(Found::evidence).toList(), wish.curator(), wish.desk());
    }
    return items(graph, found, got);
  }

  private static List<Item> items(Graph graph, List<Found> found, Set<String> got) {
    Map<String, Quote> quotes = new Quotes(graph).byId(got);
    List<Item> items = new ArrayList<>();
    for (Found one : found) {
      Quote quote = quotes.get(one.evidence());
      if (quote != null) {
        items.add(new Item(one.fact(), quote, one.value()));
      }
    }
    return items;
  }

  private List<Found> find(Graph graph, Wish wish, List<String> taken) {
    Ranked.Choice choice = new Ranked.Choice(wish.predicate(), wish.concept(), wish.document());
    List<Found> found = new ArrayList<>();
    for (int from = 0; found.size() < wish.limit(); from += AT_ONCE) {
      List<Ranked.Valued> order = ranked.first(graph, choice, from);
      if (from >= order.size()) {
        break;
      }
      List<Ranked.Valued> some = order.subList(from, Math.min(order.size(), from + AT_ONCE));
      Map<String, Object> parameters = new HashMap<>();
      parameters.put("ids", some.stream().map(Ranked.Valued::statement).toList());
      parameters.put("document", wish.document());
      parameters.put("taken", taken);
      parameters.put("limit", wish.limit() - found.size());
      found.addAll(graph.read(ITEMS, parameters, row -> found(row, some)));
    }
    return found;
  }

  private static Found found(Record row, List<Ranked.Valued> order) {
    double value = order.get(row.get("place").asInt()).value();
    return new Found(Fact.of(row), row.get("evidence").asString(), value);
  }

  /**
   * Ids of what the curator has decided on, or others alone are to; what was taken back is open.
   */
  private static Set<String> decided(Graph graph, String curator) {
    Set<String> decided = new HashSet<>();
    Verdicts.lastWords(new DecisionSearch(graph).onSentences())
        .forEach(
            (evidence, words) -> {
              if (words.containsKey(curator) || !isShared(evidence)) {
                decided.add(evidence);
              }
            });
    return decided;
  }

  /** Whether several curators are to decide on it. */
  static boolean isShared(String evidence) {
    return Math.floorMod(evidence.hashCode(), SHARED) == 0;
  }
}
