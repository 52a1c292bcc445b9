package org.theragraph.cli.question;

import static org.theragraph.cli.session.Rows.optionalText;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.evidence.Quotes;
import org.theragraph.cli.fact.Demand;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.session.Scope;
import org.theragraph.graph.GraphSchema;
import org.theragraph.graph.Summary;
import org.theragraph.graph.Vote;

/**
 * Fetches claims with their sentences. Without dates, beliefs and counts are those that the graph
 * holds; with dates they are summed up anew from the evidence that counts.
 */
final class FactRows {
  private static final double HALF = 0.5;

  private final Asking asking;

  FactRows(Asking asking) {
    this.asking = asking;
  }

  /** A claim and when it was first told, before its sentences are fetched. */
  record Found(Fact fact, @Nullable String firstTold) {}

  /**
   * The first rows.
   *
   * @param of ids of the given concepts
   */
  List<QuestionRow> of(List<String> of, Claims claims) {
    return withSentences(asking.page(found(of, claims, asking.reach())), claims);
  }

  /** At most so many claims, without sentences. */
  List<Found> found(List<String> of, Claims claims, int limit) {
    return asking.asked().isDated() ? dated(of, claims, limit) : stored(of, claims, limit);
  }

  /** All claims, each with its first document, whenever that was. */
  List<Found> ever(List<String> of, Claims claims) {
    return counted(of, claims).sorted(order(claims)).toList();
  }

  private static Comparator<Found> order(Claims claims) {
    return Comparator.comparing(Found::fact, claims.order().comparator());
  }

  private List<Found> stored(List<String> of, Claims claims, int limit) {
    return asking.read(
        claims.match()
            + " WHERE "
            + storedCondition(claims)
            + " AND "
            + demand().condition()
            + claims.ends()
            + " WITH s, subject, object ORDER BY "
            + claims.order().cypher()
            + " LIMIT $limit"
            + Fact.COLUMNS
            + " ORDER BY "
            + claims.order().cypher(),
        demand().parameters(Map.of("of", of, "limit", limit)),
        row -> new Found(Fact.of(row), null));
  }

  private static String storedCondition(Claims claims) {
    return (claims.contradicted() ? "s.affirmedCount > 0 AND s.deniedCount > 0" : "true")
        + (claims.sentences() == null
            ? ""
            : " AND EXISTS { MATCH (s)<-[:SUPPORTS]-(e:Evidence) WHERE %s AND %s }"
                .formatted(GraphSchema.HAS_VOTE, claims.sentenceCondition()));
  }

  private List<Found> dated(List<String> of, Claims claims, int limit) {
    return counted(of, claims)
        .filter(found -> isWanted(found, claims))
        .sorted(order(claims))
        .limit(limit)
        .toList();
  }

  private Stream<Found> counted(List<String> of, Claims claims) {
    return asking
        .read(
            claims.match()
                + " MATCH (s)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document) WHERE "
                + GraphSchema.HAS_VOTE
                + " AND "
                + asking.asked().scope().condition("d")
                + " WITH s, collect([coalesce(d.cluster, d.id),"
                + " coalesce(e.rightPolarity, e.polarity),"
                + " coalesce(e.rightCertainty, e.certainty),"
                + " e.probability, coalesce(e.rightStage, e.stage), e.verdict, e.passage]) AS items,"
                + " collect(CASE WHEN %s THEN coalesce(d.published, '') END) AS told"
                    .formatted(claims.sentenceCondition())
                + " WHERE size(told) > 0"
                + claims.ends()
                + Fact.COLUMNS
                + ", s.verdict AS verdict, items,"
                + " reduce(first = null, day IN told | CASE WHEN day = '' THEN first"
                + " WHEN first IS NULL OR day < first THEN day ELSE first END) AS firstTold",
            Map.of("of", of),
            FactRows::counted)
        .stream()
        .filter(found -> demand().isMetBy(found.fact()));
  }

  private Demand demand() {
    return asking.asked().demand();
  }

  private static Found counted(Record row) {
    Fact all = Fact.of(row);
    Summary summary =
        Summary.of(row.get("items").values(Vote::of), Vote.verdict(row.get("verdict")));
    Fact then =
        new Fact(
            all.id(),
            all.subject(),
            all.predicate(),
            all.object(),
            all.action(),
            all.direction(),
            summary.belief(),
            summary.affirmed(),
            summary.denied(),
            summary.documents(),
            summary.stages().stream().sorted().toList());
    return new Found(then, optionalText(row, "firstTold"));
  }

  private boolean isWanted(Found found, Claims claims) {
    Since since = asking.asked().since();
    return (since == null || since.includes(found.firstTold()))
        && (!claims.contradicted() || found.fact().contradicted());
  }

  /** Adds the sentences. */
  List<QuestionRow> withSentences(List<Found> found, Claims claims) {
    Scope scope = asking.asked().scope();
    boolean denied = claims.order() == Claims.Order.MOST_DENIED;
    Map<String, Boolean> sides = new HashMap<>();
    Map<String, Boolean> others = new HashMap<>();
    for (Found each : found) {
      Fact fact = each.fact();
      boolean affirming = !denied && fact.belief() >= HALF;
      sides.put(fact.id(), affirming);
      if (fact.contradicted()) {
        others.put(fact.id(), !affirming);
      }
    }
    Map<String, Quote> best = best(sides, claims.sentenceCondition(), scope);
    Map<String, Quote> against = best(others, "true", scope);
    return found.stream()
        .map(
            each ->
                new QuestionRow(
                    each.fact(),
                    each.firstTold(),
                    best.get(each.fact().id()),
                    against.get(each.fact().id())))
        .toList();
  }

  private Map<String, Quote> best(Map<String, Boolean> sides, String condition, Scope scope) {
    return sides.isEmpty()
        ? Map.of()
        : new Quotes(asking.graph())
            .best(sides, scope.condition("d") + " AND " + condition, scope.parameters(Map.of()));
  }
}
