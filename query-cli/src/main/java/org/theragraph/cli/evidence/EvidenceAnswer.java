package org.theragraph.cli.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.picture.Drawable;
import org.theragraph.cli.picture.Drawing;
import org.theragraph.cli.picture.Timeline;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Style;
import org.theragraph.cli.session.CliException;
import org.theragraph.graph.DecisionSearch;
import org.theragraph.graph.Graph;

/**
 * A statement and all its sentences.
 *
 * @param hidden whether answers leave it out, for curators rejected it or all its sentences
 * @param decisions what curators say of it and of its sentences
 */
public record EvidenceAnswer(
    Fact statement, boolean hidden, List<Quote> evidence, List<Remark> decisions)
    implements Answer, Drawable {
  /** What its JSON is. */
  public static final Class<?> SHAPE = Json.class;

  private static final String HIDDEN =
      "MATCH (s:Statement {id: $id}) WHERE s.hidden IS NOT NULL RETURN 1 AS n";
  private static final int SHORT_ID = 12;
  private static final int SHOWN = 5;

  /**
   * Of the statement whose id begins so.
   *
   * @throws CliException if there is none, or more than one
   */
  public static EvidenceAnswer of(Graph graph, String prefix) {
    List<Fact> facts =
        graph.read(
            "MATCH (s:Statement) WHERE s.id STARTS WITH $prefix"
                + " WITH s ORDER BY s.id LIMIT $limit"
                + " MATCH (subject:Concept)<-[:SUBJECT]-(s)-[:OBJECT]->(object:Concept)"
                + Fact.COLUMNS
                + " ORDER BY id",
            Map.<String, Object>of("prefix", prefix, "limit", SHOWN),
            Fact::of);
    if (facts.isEmpty()) {
      throw CliException.failed(
          "no statement's id starts with '%s'; find one with: theragraph facts".formatted(prefix));
    }
    if (facts.size() > 1) {
      throw CliException.failed(
          "'%s' starts the id of several statements, such as %s; give more of it"
              .formatted(prefix, facts.stream().map(Fact::id).collect(Collectors.joining(", "))));
    }
    Fact fact = facts.get(0);
    return new EvidenceAnswer(
        fact,
        !graph.read(HIDDEN, Map.of("id", fact.id()), row -> row).isEmpty(),
        new Quotes(graph).of(fact.id()),
        Remark.standing(new DecisionSearch(graph).about(fact.id())));
  }

  @Override
  public Object json() {
    return new Json(statement, hidden, evidence, decisions);
  }

  /** The shape of the JSON. */
  private record Json(
      Fact statement, boolean hidden, List<Quote> evidence, List<Remark> decisions) {}

  @Override
  public Drawing drawing(Graph graph) {
    Comparator<String> undatedLast = Comparator.nullsLast(Comparator.naturalOrder());
    List<Timeline.Event> events =
        evidence.stream()
            .sorted(
                Comparator.comparing((Quote quote) -> quote.document().published(), undatedLast))
            .map(quote -> quote.event(statement.words()))
            .toList();
    return new Timeline(statement.words(), events, new BeliefHistory(graph).of(statement.id()));
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "statement",
            "evidence",
            "polarity",
            "certainty",
            "stage",
            "probability",
            "sentence",
            "subjectText",
            "objectText",
            "document",
            "title",
            "journal",
            "published",
            "url",
            "extractor",
            "verdict",
            "withdrawn",
            "extractedAs",
            "movedTo",
            "kind",
            "copyOf",
            "copies");
    for (Quote quote : evidence) {
      DocumentRef document = quote.document();
      sheet.row(
          quote.statement(),
          quote.id(),
          quote.polarity(),
          quote.certainty(),
          quote.stage(),
          quote.probability(),
          quote.text(),
          quote.subjectText(),
          quote.objectText(),
          document.id(),
          document.title(),
          document.journal(),
          document.published(),
          document.url(),
          quote.extractor(),
          quote.verdict(),
          document.withdrawn(),
          quote.extractedAs(),
          quote.movedTo(),
          document.kind(),
          document.copyOf(),
          document.copies());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    Style style = page.style();
    page.heading(statement.words());
    page.line(
        String.format(
            Locale.ROOT,
            "belief %.2f · %s, %d %s · %s · statement %s",
            statement.belief(),
            Counted.of(statement.affirmed(), "sentence")
                + (statement.affirmed() == 1 ? " affirms" : " affirm"),
            statement.negated(),
            statement.negated() == 1 ? "denies" : "deny",
            documents(),
            statement.id()));
    if (statement.contradicted()) {
      page.line(style.bad("The texts contradict each other."));
    }
    if (hidden) {
      page.line(style.bad("Answers leave it out: curators rejected it, or all its sentences."));
    }
    decisions.stream()
        .filter(remark -> remark.evidence() == null)
        .forEach(remark -> page.line(style.bold(remark.words())));
    page.aside(
        0,
        "Marked: %s, %s, %s"
            .formatted(
                style.mark(Style.Mark.SUBJECT, "subject"),
                style.mark(Style.Mark.OBJECT, "object"),
                style.mark(Style.Mark.CUE, "cue")));
    for (Quote quote : evidence) {
      write(page.blank(), quote);
    }
  }

  /** {@code 1 document, 37 copies}: copies have no vote of their own. */
  private String documents() {
    long copies =
        evidence.stream()
            .map(Quote::document)
            .filter(document -> document.copyOf() != null)
            .distinct()
            .count();
    return Counted.of(statement.documents(), "document")
        + (copies == 0 ? "" : ", " + Counted.of(copies, "copy", "copies"));
  }

  /** A sentence in which curators read another claim than the extractor. */
  private static void moved(Page page, Quote quote) {
    String to = quote.movedTo();
    if (to == null) {
      return;
    }
    page.indented(
        2,
        to.equals(quote.statement())
            ? "put here by curators; it was read as statement " + shortened(quote.extractedAs())
            : page.style()
                .bad("without a vote here, curators put it to statement " + shortened(to)));
  }

  private static String shortened(String id) {
    return id.substring(0, SHORT_ID);
  }

  private void write(Page page, Quote quote) {
    boolean denies = "NEGATED".equals(quote.polarity());
    String judgement = quote.judgement();
    String said = denies ? page.style().bad(judgement) : page.style().good(judgement);
    String verdict = quote.verdict();
    page.line(
        verdict == null ? said : said + " · " + verdict.toLowerCase(Locale.ROOT) + " by curators");
    moved(page, quote);
    String withdrawn = quote.document().withdrawn();
    if (withdrawn != null) {
      page.indented(2, page.style().bad("without a vote, the document is withdrawn: " + withdrawn));
    }
    quote
        .document()
        .notices()
        .forEach(
            notice -> page.indented(2, page.style().bad("the document was %s".formatted(notice))));
    page.indented(2, quote.marked(page.style()));
    decisions.stream()
        .filter(remark -> quote.id().equals(remark.evidence()))
        .forEach(remark -> page.indented(4, page.style().bold(remark.words())));
    page.aside(2, "— " + quote.document().words());
    String url = quote.document().url();
    if (url != null) {
      page.aside(4, url);
    }
    page.aside(
        4,
        String.format(
            Locale.ROOT,
            "by %s, probability %.2f · sentence %s",
            quote.extractor(),
            quote.probability(),
            quote.id().substring(0, SHORT_ID)));
  }
}
