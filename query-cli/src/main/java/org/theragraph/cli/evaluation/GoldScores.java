package org.theragraph.cli.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.extractor.evaluation.gold.Calibrated;
import org.theragraph.extractor.evaluation.gold.CorpusScore;
import org.theragraph.extractor.evaluation.measure.Counts;
import org.theragraph.extractor.evaluation.measure.Figure;
import org.theragraph.extractor.evaluation.measure.Reliability;

/** How the extractor fared on gold corpora. */
record GoldScores(List<CorpusScore> corpora) implements Measurement {
  private static final String PICTURE = "reliability.svg";

  @Override
  public Object json() {
    return new Json(
        corpora.stream().map(JsonCorpus::of).toList(),
        Calibrated.of(corpora).stream().map(JsonCalibrated::of).toList());
  }

  /** The shape of the JSON. */
  private record Json(List<JsonCorpus> corpora, List<JsonCalibrated> calibration) {}

  /** Error is the expected calibration error. */
  private record JsonCalibrated(
      String of, String mentions, long evidence, double probability, double right, double error) {
    static JsonCalibrated of(Calibrated row) {
      Reliability reliability = row.reliability();
      return new JsonCalibrated(
          row.of(),
          row.mentions(),
          reliability.size(),
          reliability.probability(),
          reliability.right(),
          reliability.error());
    }
  }

  private record JsonCorpus(
      String corpus, int documents, double documentsPerSecond, List<JsonFigure> figures) {
    static JsonCorpus of(CorpusScore score) {
      return new JsonCorpus(
          score.corpus(),
          score.documents(),
          score.documentsPerSecond(),
          score.figures().stream().map(JsonFigure::of).toList());
    }
  }

  /** Value is the figure that counts for the task; low and high are its 95 % interval. */
  private record JsonFigure(
      String task,
      String of,
      double value,
      double low,
      double high,
      double precision,
      double recall,
      double f1,
      long said,
      long gold) {
    static JsonFigure of(Figure figure) {
      Counts counts = figure.counts();
      return new JsonFigure(
          figure.task().name(),
          figure.of(),
          figure.value(),
          figure.low(),
          figure.high(),
          counts.precision(),
          counts.recall(),
          counts.f1(),
          counts.said(),
          counts.gold());
    }
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "corpus",
            "documents",
            "task",
            "of",
            "value",
            "low",
            "high",
            "precision",
            "recall",
            "f1",
            "said",
            "gold");
    for (CorpusScore score : corpora) {
      for (Figure figure : score.figures()) {
        JsonFigure f = JsonFigure.of(figure);
        sheet.row(
            score.corpus(),
            score.documents(),
            f.task(),
            f.of(),
            f.value(),
            f.low(),
            f.high(),
            f.precision(),
            f.recall(),
            f.f1(),
            f.said(),
            f.gold());
      }
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    for (CorpusScore score : corpora) {
      page.heading(score.corpus());
      page.line(
          String.format(
              Locale.ROOT,
              "%d documents, %.1f a second",
              score.documents(),
              score.documentsPerSecond()));
      Table table =
          new Table(
              Column.of("task"),
              Column.of("of"),
              Column.number("P"),
              Column.number("R"),
              Column.number("F1"),
              Column.number("counts (95 %)"),
              Column.number("said"),
              Column.number("gold"));
      score.figures().forEach(figure -> table.row(cells(figure)));
      page.table(table).blank();
    }
    writeCalibration(page);
  }

  private void writeCalibration(Page page) {
    List<Calibrated> rows = Calibrated.of(corpora);
    if (rows.isEmpty()) {
      return;
    }
    page.heading("calibration of probabilities");
    Table table =
        new Table(
            Column.of("of"),
            Column.of("mentions"),
            Column.number("evidence"),
            Column.number("probability"),
            Column.number("right"),
            Column.number("error"));
    rows.forEach(row -> table.row(cells(row)));
    page.table(table);
  }

  private static String[] cells(Calibrated row) {
    Reliability reliability = row.reliability();
    return new String[] {
      row.of(),
      row.mentions(),
      Long.toString(reliability.size()),
      number(reliability.probability()),
      number(reliability.right()),
      number(reliability.error())
    };
  }

  private static String[] cells(Figure figure) {
    Counts counts = figure.counts();
    return new String[] {
      figure.task().title(),
      figure.of(),
      number(counts.precision()),
      number(counts.recall()),
      number(counts.f1()),
      String.format(Locale.ROOT, "%.3f (%.3f-%.3f)", figure.value(), figure.low(), figure.high()),
      Long.toString(counts.said()),
      Long.toString(counts.gold())
    };
  }

  @Override
  public String heading() {
    return "Gold corpora";
  }

  @Override
  public String markdown() {
    StringBuilder text =
        new StringBuilder(
            """
            Command: `theragraph evaluate gold DIR --results docs/results.md`

            Development splits. P, R and F1 are precision, recall and their harmonic mean over all \
            documents (micro); the last but two column repeats the figure that counts, with the \
            interval of 1,000 bootstrap draws of documents. Grounding: P is the share of right \
            concepts among mentions given one, R among all strictly found mentions whose gold has \
            an id; said of gold is the coverage.
            """);
    for (CorpusScore score : corpora) {
      text.append("\n### ").append(score.corpus()).append("\n\n");
      text.append(score.documents()).append(" documents\n\n");
      text.append("| task | of | P | R | F1 | counts (95 %) | said | gold |\n");
      text.append("|---|---|---|---|---|---|---|---|\n");
      for (Figure figure : score.figures()) {
        text.append("| ").append(String.join(" | ", cells(figure))).append(" |\n");
      }
    }
    calibration(text);
    return text.toString();
  }

  private void calibration(StringBuilder text) {
    List<Calibrated> rows = Calibrated.of(corpora);
    if (rows.isEmpty()) {
      return;
    }
    text.append("\n### Calibration of probabilities\n\n![reliability diagram](")
        .append(PICTURE)
        .append(")\n\nEvidence that these corpora judge: its mean probability beside the share ")
        .append("that is right; error is the expected calibration error over ten bins.\n\n")
        .append("| of | mentions | evidence | probability | right | error |\n")
        .append("|---|---|---|---|---|---|\n");
    rows.forEach(row -> text.append("| ").append(String.join(" | ", cells(row))).append(" |\n"));
  }

  @Override
  public Map<String, String> pictures() {
    List<Calibrated> rows = Calibrated.of(corpora);
    return rows.isEmpty() ? Map.of() : Map.of(PICTURE, ReliabilityPicture.svg(rows));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
