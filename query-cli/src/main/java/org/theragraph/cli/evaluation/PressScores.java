package org.theragraph.cli.evaluation;

import java.util.List;
import java.util.Locale;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.extractor.evaluation.DocumentScore;
import org.theragraph.extractor.evaluation.PressScore;

/** How the extractor fared on a press gold set. */
record PressScores(PressScore score) implements Measurement {
  @Override
  public Object json() {
    return new Json(
        score.precision(),
        score.recall(),
        score.f1(),
        score.certaintyAccuracy(),
        score.trapsEmitted(),
        score.traps(),
        score.onControls(),
        new Details(score.documents()));
  }

  /** The shape of the JSON. */
  private record Json(
      double precision,
      double recall,
      double f1,
      double certaintyAccuracy,
      int trapsEmitted,
      int traps,
      int onControls,
      Details details) {}

  private record Details(List<DocumentScore> documents) {}

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("document", "found", "missed", "wrong", "certainty right", "traps");
    for (DocumentScore document : score.documents()) {
      sheet.row(
          document.id(),
          document.found().size(),
          document.missed().size(),
          document.wrong().size(),
          document.certain(),
          document.trapsEmitted().size());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    summary().lines().forEach(page::line);
    page.line("");
    Table table =
        new Table(
            Column.of("document"),
            Column.number("found"),
            Column.number("missed"),
            Column.number("wrong"),
            Column.text("missed relations"));
    for (DocumentScore document : score.documents()) {
      table.row(
          document.id(),
          Integer.toString(document.found().size()),
          Integer.toString(document.missed().size()),
          Integer.toString(document.wrong().size()),
          String.join("; ", document.missed()));
    }
    page.table(table);
  }

  private String summary() {
    return String.format(
        Locale.ROOT,
        """
        relations: precision %.3f, recall %.3f, F1 %.3f (%d found, %d missed, %d wrong)
        certainty right: %.3f of those found; inferred relations found: %d of %d
        traps emitted: %d of %d; relations said of controls: %d
        """,
        score.precision(),
        score.recall(),
        score.f1(),
        score.found(),
        score.missed(),
        score.wrong(),
        score.certaintyAccuracy(),
        score.inferredFound(),
        score.inferred(),
        score.trapsEmitted(),
        score.traps(),
        score.onControls());
  }

  @Override
  public String heading() {
    return "Press releases and abstracts";
  }

  @Override
  public String markdown() {
    StringBuilder text =
        new StringBuilder("Command: `theragraph evaluate press DIR --results docs/results.md`\n\n");
    text.append("Development set: the rules were tuned while looking at it. ");
    text.append("Ends are matched by name, polarity counts, micro-averaged.\n\n");
    text.append("| measure | value |\n|---|---|\n");
    row(text, "documents", Integer.toString(score.documents().size()));
    row(text, "precision", number(score.precision()));
    row(text, "recall", number(score.recall()));
    row(text, "F1", number(score.f1()));
    row(text, "certainty right, of relations found", number(score.certaintyAccuracy()));
    row(text, "inferred relations found", score.inferredFound() + " of " + score.inferred());
    row(text, "traps emitted", score.trapsEmitted() + " of " + score.traps());
    row(text, "relations said of controls", Integer.toString(score.onControls()));
    text.append("\n| document | found | missed | wrong |\n|---|---|---|---|\n");
    for (DocumentScore document : score.documents()) {
      text.append(
          "| %s | %d | %d | %d |%n"
              .formatted(
                  document.id(),
                  document.found().size(),
                  document.missed().size(),
                  document.wrong().size())
              .replace("\r", ""));
    }
    return text.toString();
  }

  private static void row(StringBuilder text, String measure, String value) {
    text.append("| ").append(measure).append(" | ").append(value).append(" |\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
