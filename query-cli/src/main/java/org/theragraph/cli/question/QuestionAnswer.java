package org.theragraph.cli.question;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.evidence.Hedging;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.fact.FactTable;
import org.theragraph.cli.picture.ClaimGraph;
import org.theragraph.cli.picture.Drawable;
import org.theragraph.cli.picture.Drawing;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Paged;
import org.theragraph.cli.render.Sheet;
import org.theragraph.graph.Graph;

/**
 * Claims that answer a question, each with its best sentence.
 *
 * @param title the question with its concepts
 * @param notes how it was read
 */
record QuestionAnswer(
    String id,
    String title,
    Asked asked,
    List<String> notes,
    List<Section> sections,
    boolean hasMore)
    implements Paged, Drawable {
  /** What its JSON is. */
  public static final Class<?> SHAPE = Json.class;

  static QuestionAnswer of(TypedQuestion question, Asking asking, List<Section> sections) {
    return new QuestionAnswer(
        question.id(),
        Titles.of(question, asking.asked()),
        asking.asked(),
        asking.notes(),
        sections,
        asking.hasMore());
  }

  private List<QuestionRow> rows() {
    return sections.stream().flatMap(section -> section.rows().stream()).toList();
  }

  @Override
  public Object json() {
    return new Json(
        id,
        title,
        asked.concepts(),
        asked.since() == null ? null : asked.since().day().toString(),
        asked.scope().isWhole() ? null : asked.scope().words(),
        notes,
        sections);
  }

  /** The shape of the JSON. */
  private record Json(
      String question,
      String title,
      List<ConceptRef> concepts,
      @Nullable String since,
      @Nullable String asOf,
      List<String> notes,
      List<Section> sections) {}

  @Override
  public Drawing drawing(Graph graph) {
    ClaimGraph claims = new ClaimGraph(rows().stream().map(QuestionRow::line).toList());
    Set<String> asking = asked.concepts().stream().map(ConceptRef::id).collect(Collectors.toSet());
    Map<String, Integer> found = new HashMap<>();
    for (QuestionRow row : rows()) {
      found.put(row.fact().subject().id(), 0);
      found.put(row.fact().object().id(), 0);
    }
    return claims.picture(
        title, asking, found, new Hedging(graph, asked.scope(), Set.of()).of(claims.statements()));
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "section",
            "statement",
            "subject",
            "subjectName",
            "predicate",
            "qualifier",
            "object",
            "objectName",
            "belief",
            "affirmed",
            "negated",
            "documents",
            "stages",
            "firstTold",
            "sentence",
            "document",
            "against");
    for (Section section : sections) {
      section.rows().forEach(row -> add(sheet, section, row));
    }
    return sheet;
  }

  private static void add(Sheet sheet, Section section, QuestionRow row) {
    Fact fact = row.fact();
    Quote quote = row.quote();
    Quote against = row.against();
    sheet.row(
        section.heading(),
        fact.id(),
        fact.subject().id(),
        fact.subject().name(),
        fact.predicate(),
        fact.qualifier(),
        fact.object().id(),
        fact.object().name(),
        fact.belief(),
        fact.affirmed(),
        fact.negated(),
        fact.documents(),
        fact.stages(),
        row.firstTold(),
        quote == null ? null : quote.text(),
        quote == null ? null : quote.document().id(),
        against == null ? null : against.text());
  }

  @Override
  public void write(Page page) {
    page.heading(title);
    notes.forEach(note -> page.aside(0, note));
    if (sections.isEmpty()) {
      page.line("Nothing in the graph tells it" + asked.limits() + ".");
      page.aside(0, "All that is said: theragraph show \"%s\"".formatted(asked.concept().name()));
      return;
    }
    for (Section section : sections) {
      if (section.heading() != null) {
        page.blank().heading(section.heading());
      }
      section.rows().forEach(row -> write(page, row));
    }
    if (rows().size() >= asked.limit()) {
      page.aside(0, "The first %d; --limit N shows more.".formatted(asked.limit()));
    }
    page.aside(0, "All sentences: theragraph evidence " + FactTable.shortId(rows().get(0).fact()));
  }

  private static void write(Page page, QuestionRow row) {
    Fact fact = row.fact();
    page.line(
        "%s %s %s  %s"
            .formatted(
                page.style().bold(fact.subject().name()),
                fact.predicateWords(),
                page.style().bold(fact.object().name()),
                page.style().dim(figures(row))));
    sentence(page, "", row.quote());
    sentence(page, page.style().bad("but: "), row.against());
  }

  private static String figures(QuestionRow row) {
    Fact fact = row.fact();
    String first = row.firstTold() == null ? "" : ", first told " + row.firstTold();
    String stages = fact.stages().isEmpty() ? "" : " [" + String.join(", ", fact.stages()) + "]";
    return String.format(
        Locale.ROOT,
        "belief %.2f, %s, %s%s%s (%s)",
        fact.belief(),
        fact.negated() == 0 ? Counted.of(fact.affirmed(), "sentence") : fact.votes(),
        Counted.of(fact.documents(), "document"),
        first,
        stages,
        FactTable.shortId(fact));
  }

  private static void sentence(Page page, String label, @Nullable Quote quote) {
    if (quote != null) {
      page.indented(4, label + quote.marked(page.style()));
      page.aside(6, "— " + quote.document().words());
    }
  }
}
