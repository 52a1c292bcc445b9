package org.theragraph.cli.fact;

import java.util.List;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;

/**
 * Statements found.
 *
 * @param notes how the question was understood
 * @param limit how many were asked for at most
 * @param hint what may find more when nothing fits
 */
record FactsAnswer(List<String> notes, List<Fact> facts, int limit, String hint) implements Answer {
  @Override
  public Object json() {
    return new Json(notes, facts);
  }

  /** The shape of the JSON. */
  private record Json(List<String> notes, List<Fact> facts) {}

  @Override
  public Sheet sheet() {
    return FactTable.sheet(facts);
  }

  @Override
  public void write(Page page) {
    notes.forEach(note -> page.aside(0, note));
    if (facts.isEmpty()) {
      page.line("No statement fits. " + hint);
      return;
    }
    page.table(FactTable.of(facts));
    if (facts.size() == limit) {
      page.aside(0, "The first %d; --limit N shows more.".formatted(limit));
    }
    page.aside(0, "Sentences: theragraph evidence " + FactTable.shortId(facts.get(0)));
  }
}
