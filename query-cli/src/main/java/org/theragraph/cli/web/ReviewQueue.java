package org.theragraph.cli.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.evidence.Quotes;
import org.theragraph.cli.fact.Fact;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.DecisionSearch;
import org.theragraph.graph.Graph;
import org.theragraph.graph.curation.Verdicts;

/**
 * Which sentences a curator should look at next: those of statements that are neither believed nor
 * disbelieved and stand between concepts of which much is said, for what is decided there changes
 * most answers. Two curators do not get the same sentence, but for every tenth: by those their
 * agreement is measured.
 */
final class ReviewQueue {
  private static final String ITEMS =
      "MATCH (s:Statement) WHERE s.hidden IS NULL"
          + " AND ($predicate IS NULL OR s.predicate = $predicate)"
          + " AND ($concept IS NULL OR s.subject = $concept OR s.object = $concept)"
          + " MATCH (subject:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(object:Concept)"
          + " WITH s, subject, object, (1 - abs(2 * s.belief - 1))"
          + " * log(1 + COUNT { (subject)<-[:SUBJECT|OBJECT]-() }"
          + " + COUNT { (object)<-[:SUBJECT|OBJECT]-() }) AS value"
          + " ORDER BY value DESC, s.id"
          + " MATCH (s)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document) WHERE d.withdrawn IS NULL"
          + " AND ($document IS NULL OR d.id = $document)"
          + " AND NOT e.id IN $taken"
          + " WITH s, subject, object, value, e LIMIT $limit"
          + Fact.COLUMNS
          + ", e.id AS evidence, value ORDER BY value DESC, id, evidence";

  private static final int SHARED = 10;

  private final Leases leases;

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

  ReviewQueue(Leases leases) {
    this.leases = leases;
  }

  /** The next ones, which are then the tab's for ten minutes; one asker at a time. */
  synchronized List<Item> next(Graph graph, Wish wish) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("predicate", wish.predicate() == null ? null : wish.predicate().name());
    parameters.put("concept", wish.concept());
    parameters.put("document", wish.document());
    Set<String> taken = decided(graph, wish.curator());
    taken.addAll(leases.taken(wish.curator(), wish.desk()));
    parameters.put("taken", List.copyOf(taken));
    parameters.put("limit", wish.limit());
    List<Found> found =
        graph.read(
            ITEMS,
            parameters,
            row ->
                new Found(
                    Fact.of(row), row.get("evidence").asString(), row.get("value").asDouble()));
    leases.lease(found.stream().map(Found::evidence).toList(), wish.curator(), wish.desk());
    Map<String, Quote> quotes =
        new Quotes(graph).byId(found.stream().map(Found::evidence).toList());
    List<Item> items = new ArrayList<>();
    for (Found one : found) {
      Quote quote = quotes.get(one.evidence());
      if (quote != null) {
        items.add(new Item(one.fact(), quote, one.value()));
      }
    }
    return items;
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
