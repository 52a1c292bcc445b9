package org.theragraph.cli.evaluation;

import java.util.Locale;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.extractor.evaluation.SpeedEvaluation;

/** How fast the extractor is beside CoreNLP. */
record SpeedScores(SpeedEvaluation.Speed speed) implements EvaluationCommand.Scores {
  @Override
  public Object json() {
    return new Json(speed.documents(), speed.extraction(), speed.coreNlp(), speed.ratio());
  }

  /** The shape of the JSON; speeds in documents a second. */
  private record Json(int documents, double extraction, double coreNlp, double ratio) {}

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("documents", "extraction", "corenlp", "ratio");
    sheet.row(speed.documents(), speed.extraction(), speed.coreNlp(), speed.ratio());
    return sheet;
  }

  @Override
  public void write(Page page) {
    text().lines().forEach(page::line);
  }

  private String text() {
    return String.format(
        Locale.ROOT,
        """
        extraction: %.1f documents/s, one thread
        CoreNLP tokenize, pos, depparse: %.1f documents/s, one thread
        ratio: %.1f, over %d documents in turns
        """,
        speed.extraction(),
        speed.coreNlp(),
        speed.ratio(),
        speed.documents());
  }

  @Override
  public String heading() {
    return "Speed";
  }

  @Override
  public String markdown() {
    return "Command: `theragraph evaluate speed INPUT --results docs/results.md`\n\n"
        + "The ratio matters; documents a second depend on the machine.\n\n"
        + "```\n"
        + text()
        + "```\n";
  }
}
