package org.theragraph.cli.question;

import java.util.List;
import java.util.Objects;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.fact.FactTable;
import org.theragraph.cli.picture.Drawable;
import org.theragraph.cli.picture.Drawing;
import org.theragraph.cli.picture.Timeline;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Paged;
import org.theragraph.cli.render.Sheet;
import org.theragraph.graph.Graph;

/**
 * Sentences on two concepts in the order in which they were told; undated ones are the last.
 *
 * @param title the question with its concepts
 * @param notes how it was read
 */
record TimelineAnswer(
    String title, Asked asked, List<String> notes, List<Moment> moments, boolean hasMore)
    implements Paged, Drawable {
  /** What its JSON is. */
  public static final Class<?> SHAPE = Json.class;

  private static final String UNDATED = "undated";

  @Override
  public Object json() {
    return new Json("who-first", title, asked.concepts(), notes, moments);
  }

  /** The shape of the JSON. */
  private record Json(
      String question,
      String title,
      List<ConceptRef> concepts,
      List<String> notes,
      List<Moment> moments) {}

  @Override
  public Drawing drawing(Graph graph) {
    return new Timeline(
        title,
        moments.stream().map(moment -> moment.quote().event(moment.fact().words())).toList(),
        List.of());
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "published",
            "document",
            "statement",
            "subjectName",
            "predicate",
            "objectName",
            "belief",
            "polarity",
            "certainty",
            "stage",
            "sentence");
    for (Moment moment : moments) {
      Fact fact = moment.fact();
      Quote quote = moment.quote();
      sheet.row(
          quote.document().published(),
          quote.document().id(),
          fact.id(),
          fact.subject().name(),
          fact.predicate(),
          fact.object().name(),
          fact.belief(),
          quote.polarity(),
          quote.certainty(),
          quote.stage(),
          quote.text());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    page.heading(title);
    notes.forEach(note -> page.aside(0, note));
    if (moments.isEmpty()) {
      page.line("No sentence in the graph joins them%s.".formatted(asked.limits()));
      page.aside(0, "Longer ways: theragraph paths FROM TO");
      return;
    }
    for (Moment moment : moments) {
      Fact fact = moment.fact();
      Quote quote = moment.quote();
      page.line(
          "%s  %s %s %s  %s"
              .formatted(
                  page.style()
                      .bold(Objects.requireNonNullElse(quote.document().published(), UNDATED)),
                  fact.subject().name(),
                  fact.predicateWords(),
                  fact.object().name(),
                  page.style().dim(quote.judgement() + " (" + FactTable.shortId(fact) + ")")));
      page.indented(4, quote.marked(page.style()));
      page.aside(6, "— " + quote.document().words());
    }
    if (moments.size() >= asked.limit()) {
      page.aside(0, "The first %d; --limit N shows more.".formatted(asked.limit()));
    }
  }
}
