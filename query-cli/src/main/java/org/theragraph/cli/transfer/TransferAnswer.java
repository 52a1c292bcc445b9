package org.theragraph.cli.transfer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.fact.Demand;
import org.theragraph.cli.picture.Drawable;
import org.theragraph.cli.picture.Drawing;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Paged;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.graph.Graph;

/**
 * The ranking.
 *
 * @param found candidates in all, of which the first are in {@code candidates}
 * @param known known uses that the paths lead to as well
 * @param shifts ranks with and without what the question leaves out; empty where it leaves nothing
 */
record TransferAnswer(
    Question question, int found, long known, List<Recommendation> candidates, List<Shift> shifts)
    implements Paged, Drawable {
  /** What its JSON is. */
  public static final Class<?> SHAPE = Json.class;

  @Override
  public boolean hasMore() {
    return question.offset() + candidates.size() < found;
  }

  @Override
  public OptionalLong total() {
    return OptionalLong.of(found);
  }

  @Override
  public Object json() {
    return new Json(question.concept(), question.scope().words(), found, known, candidates, shifts);
  }

  /** The shape of the JSON. */
  private record Json(
      ConceptRef concept,
      String asOf,
      int found,
      long known,
      List<Recommendation> candidates,
      List<Shift> shifts) {}

  @Override
  public Drawing drawing(Graph graph) {
    return MechanismPicture.of(this, graph);
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "rank",
            "id",
            "name",
            "type",
            "score",
            "standing",
            "stages",
            "path",
            "paths",
            "statements",
            "sentences",
            "documents",
            "against");
    for (Recommendation each : candidates) {
      List<Quote> quotes =
          each.links().stream().map(Recommendation.Link::quote).filter(Objects::nonNull).toList();
      sheet.row(
          each.rank(),
          each.concept().id(),
          each.concept().name(),
          each.concept().type(),
          each.score(),
          each.standing(),
          each.stages(),
          each.path(),
          each.reasons().stream().mapToInt(Recommendation.ReasonView::paths).sum(),
          each.links().stream()
              .map(Recommendation.Link::statement)
              .filter(Objects::nonNull)
              .toList(),
          quotes.stream().map(Quote::text).toList(),
          quotes.stream().map(q -> q.document().id()).toList(),
          each.against().stream().map(Quote::text).toList());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    page.heading(heading());
    if (candidates.isEmpty()) {
      nothing(page);
      return;
    }
    page.aside(
        0,
        ("%d of %s. The score adds up points for each kind of path, less for hubs and for"
                + " denied uses; it orders this list and is no probability.")
            .formatted(candidates.size(), Counted.of(found, "candidate")));
    leftOut(page);
    candidates.forEach(each -> write(page.blank(), each));
    writeShifts(page);
  }

  private void leftOut(Page page) {
    if (known > 0 && !question.known()) {
      page.aside(
          0,
          "%s left out; --known shows all."
              .formatted(Counted.of(known, "known use") + (known == 1 ? " is" : " are")));
    }
  }

  /** The question in words. */
  String heading() {
    String name = question.concept().name();
    String words =
        switch (question.start()) {
          case DRUG -> "What else could %s treat?";
          case DISEASE -> "What else could treat %s?";
          default -> "In which diseases could acting on %s help?";
        };
    return words.formatted(name) + limits();
  }

  private String limits() {
    String words =
        Stream.of(question.among().words(), question.scope().words(), question.demand().words())
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "" : " (" + words + ")";
  }

  private void writeShifts(Page page) {
    if (shifts.isEmpty()) {
      return;
    }
    page.blank().heading("Ranks without " + String.join(", ", question.without()));
    Table table =
        new Table(Column.text("candidate"), Column.number("with"), Column.number("without"));
    for (Shift shift : shifts) {
      table.row(shift.concept().name(), rank(shift.with()), rank(shift.without()));
    }
    page.table(table);
  }

  private static String rank(@Nullable Integer rank) {
    return rank == null ? "–" : String.valueOf(rank);
  }

  private void nothing(Page page) {
    if (!question.demand().equals(Demand.NONE)) {
      page.line("No candidate has " + question.demand().words() + ".");
      leftOut(page);
      return;
    }
    page.line(
        known > 0 && !question.known()
            ? "Nothing new: the paths lead only to %s (--known shows all)."
                .formatted(Counted.of(known, "known use"))
            : "Nothing in the graph links it to any. Load more documents about its target, cells"
                + " or autoantibodies: theragraph build INPUT");
  }

  private static void write(Page page, Recommendation each) {
    page.item(
        0,
        "%2d".formatted(each.rank()),
        "%s  %s  %s"
            .formatted(
                page.style().bold(each.concept().name()),
                score(each.score()),
                standing(page, each)));
    page.indented(4, each.path());
    each.links().forEach(link -> write(page, link));
    alsoBy(page, each);
    each.missing().forEach(words -> page.aside(4, "missing: " + words));
    page.aside(4, "points: " + points(each));
    if (!each.terms().isEmpty()) {
      page.aside(4, "named with both: " + String.join(", ", each.terms()));
    }
    for (Quote quote : each.against()) {
      page.item(4, page.style().bad("against:"), quote.marked(page.style()));
      page.aside(14, "— " + quote.document().words());
    }
  }

  private static String standing(Page page, Recommendation each) {
    String words = String.join(", ", each.standing());
    String stages = each.stages().isEmpty() ? "" : " (" + String.join(", ", each.stages()) + ")";
    String broader =
        each.knownFor().isEmpty()
            ? ""
            : ", broader than known " + String.join(", ", each.knownFor());
    boolean denied = !each.against().isEmpty();
    return "["
        + (denied ? page.style().bad(words) : page.style().good(words))
        + stages
        + broader
        + "]";
  }

  private static void write(Page page, Recommendation.Link link) {
    @Nullable Quote quote = link.quote();
    if (quote == null) {
      page.indented(
          6, "%s %s %s (vocabulary)".formatted(link.from().name(), link.type(), link.to().name()));
      return;
    }
    page.item(6, String.format(Locale.ROOT, "%.2f", link.belief()), quote.marked(page.style()));
    page.aside(12, "— " + quote.document().words());
  }

  /** The parts of the score, the greatest first. */
  private static String points(Recommendation each) {
    Map<String, Double> points = new LinkedHashMap<>();
    each.reasons().forEach(reason -> points.put(reason.words(), reason.weight()));
    points.putAll(each.signals());
    String sum =
        points.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(e -> String.format(Locale.ROOT, "%.2f %s", e.getValue(), e.getKey()))
            .collect(Collectors.joining(" + "));
    return each.factor() < 1
        ? String.format(Locale.ROOT, "(%s) × %.2f for what speaks against it", sum, each.factor())
        : sum;
  }

  private static void alsoBy(Page page, Recommendation each) {
    for (Recommendation.ReasonView reason : each.reasons().subList(1, each.reasons().size())) {
      page.aside(
          4,
          "also: %s, %d %s, for example %s"
              .formatted(
                  reason.words(),
                  reason.paths(),
                  reason.paths() == 1 ? "path" : "paths",
                  reason.best()));
    }
    int more = each.reasons().get(0).paths() - 1;
    if (more > 0) {
      page.aside(
          4, "and %d more %s of the same kind".formatted(more, more == 1 ? "path" : "paths"));
    }
  }

  /** Three figures: scores run over several powers of ten. */
  private static String score(double score) {
    return String.format(Locale.ROOT, "score %.3g", score);
  }
}
