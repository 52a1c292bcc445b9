package org.theragraph.cli.question;

import static org.theragraph.cli.session.Rows.text;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.evidence.Quotes;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.render.Answer;
import org.theragraph.graph.GraphSchema;

/** The first sentence that joins two concepts, and those that followed. */
final class WhoFirst implements TypedQuestion {
  private static final String EVIDENCE =
      "MATCH (a:Concept) WHERE a.id IN $few"
          + " MATCH (a)<-[:SUBJECT|OBJECT]-(s:Statement) WHERE s.hidden IS NULL"
          + " AND (s.subject IN $many OR s.object IN $many) WITH DISTINCT s"
          + " MATCH (s)<-[:SUPPORTS]-(e:Evidence)-[:IN]->(d:Document) WHERE "
          + GraphSchema.HAS_VOTE
          + " AND %s WITH s, e, d ORDER BY coalesce(d.published, '9'), d.id, e.sentenceStart, e.id"
          + " MATCH (subject:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(object:Concept)"
          + Fact.COLUMNS
          + ", e.id AS evidence ORDER BY coalesce(d.published, '9'), d.id, e.sentenceStart, e.id";

  @Override
  public Wording wording() {
    return Wording.of(
        "who-first",
        "Who first told of NAME and NAME?",
        "daratumumab CD38",
        "NAME NAME @first @say? @literature? @link? @bind? @treat? @express? @involve? @cause?"
            + " @found? @help? @deplete? @use? @claim? @trial? @approved?",
        "NAME NAME @timeline @literature? @link? @claim?");
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.ANYTHING, Slot.ANYTHING);
  }

  private record Place(Fact fact, String evidence) {}

  @Override
  public Class<?> shape() {
    return TimelineAnswer.SHAPE;
  }

  @Override
  public Answer answer(Asking asking) {
    Asked asked = asking.asked();
    List<String> first = asking.withNarrower(asked.concepts().get(0));
    List<String> second = asking.withNarrower(asked.concepts().get(1));
    boolean fewer = statements(asking, first) <= statements(asking, second);
    List<Place> places =
        asking.read(
            EVIDENCE.formatted(asked.scope().condition("d")),
            Map.of("few", fewer ? first : second, "many", fewer ? second : first),
            row -> new Place(Fact.of(row), text(row, "evidence")));
    Map<String, Quote> quotes =
        new Quotes(asking.graph()).byId(places.stream().map(Place::evidence).toList());
    List<Moment> moments =
        asking
            .page(
                places.stream()
                    .filter(place -> isWanted(asked, place, quotes.get(place.evidence())))
                    .toList())
            .stream()
            .map(
                place ->
                    new Moment(place.fact(), Objects.requireNonNull(quotes.get(place.evidence()))))
            .toList();
    return new TimelineAnswer(
        Titles.of(this, asked), asked, asking.notes(), moments, asking.hasMore());
  }

  /** Counted without looking at them; one starts at the end that has fewer. */
  private static long statements(Asking asking, List<String> ids) {
    return asking
        .graph()
        .read(
            "MATCH (c:Concept) WHERE c.id IN $ids"
                + " RETURN sum(COUNT { (c)<-[:SUBJECT]-() } + COUNT { (c)<-[:OBJECT]-() }) AS n",
            Map.of("ids", ids),
            row -> row.get("n").asLong())
        .get(0);
  }

  private static boolean isWanted(Asked asked, Place place, @Nullable Quote quote) {
    return quote != null
        && (asked.since() == null || asked.since().includes(quote.document().published()))
        && asked.demand().isMetBy(place.fact().belief(), stages(quote));
  }

  /** A sentence tells one at most. */
  private static Set<String> stages(Quote quote) {
    return quote.stage() == null ? Set.of() : Set.of(quote.stage());
  }
}
