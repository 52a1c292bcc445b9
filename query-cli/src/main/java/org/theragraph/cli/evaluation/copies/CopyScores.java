package org.theragraph.cli.evaluation.copies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.evaluation.Measurement;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;
import org.theragraph.corpora.copies.Threshold;
import org.theragraph.corpora.copies.labelled.CopyEvaluation;
import org.theragraph.corpora.copies.labelled.CopySpeed;
import org.theragraph.corpora.copies.labelled.LabelledCopies;
import org.theragraph.corpora.copies.labelled.LabelledDocument;
import org.theragraph.corpora.copies.labelled.PairScore;

/**
 * How well near-copies are found.
 *
 * @param documents labelled ones
 * @param dev scores of the half that thresholds are chosen on, by threshold of the whole
 * @param test scores of the other half, by kind of pair
 * @param all of the other half together
 * @param speed null where it was not measured
 */
record CopyScores(
    int documents,
    Map<String, PairScore> dev,
    Map<String, PairScore> test,
    PairScore all,
    @Nullable CopySpeed speed)
    implements Measurement {
  private static final int LOWEST = 10; // twentieths
  private static final int HIGHEST = 19;

  static CopyScores of(List<LabelledDocument> documents, @Nullable CopySpeed speed) {
    List<LabelledDocument> dev = LabelledCopies.half(documents, "dev");
    Map<String, PairScore> thresholds = new LinkedHashMap<>();
    for (int i = LOWEST; i <= HIGHEST; i++) {
      Threshold threshold = Threshold.CHOSEN.withWhole(i / 20.0);
      thresholds.put(number(threshold.whole(), 2), CopyEvaluation.run(dev, threshold).all());
    }
    CopyEvaluation test =
        CopyEvaluation.run(LabelledCopies.half(documents, "test"), Threshold.CHOSEN);
    return new CopyScores(documents.size(), thresholds, test.kinds(), test.all(), speed);
  }

  @Override
  public String heading() {
    return "Near-copies";
  }

  @Override
  public Object json() {
    return this;
  }

  /** A line of the table. */
  private record Row(String half, String pairs, PairScore score) {}

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    dev.forEach((threshold, score) -> rows.add(new Row("dev", "all, from " + threshold, score)));
    test.forEach((kind, score) -> rows.add(new Row("test", kind, score)));
    rows.add(new Row("test", "all", all));
    return rows;
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet(
            "half", "pairs", "copies", "found", "others", "joined", "precision", "recall", "f1");
    for (Row row : rows()) {
      PairScore score = row.score();
      sheet.row(
          row.half(),
          row.pairs(),
          score.copies() / CopyEvaluation.ORDERS,
          score.found(),
          score.others() / CopyEvaluation.ORDERS,
          score.joined(),
          score.precision(),
          score.recall(),
          score.f1());
    }
    return sheet;
  }

  @Override
  public void write(Page page) {
    page.line(summary());
    Table table =
        new Table(
            Column.of("half"),
            Column.of("pairs"),
            Column.number("copies"),
            Column.number("not"),
            Column.number("precision"),
            Column.number("recall"),
            Column.number("F1"));
    rows().forEach(row -> table.row(cells(row).toArray(String[]::new)));
    page.table(table);
    if (speed != null) {
      page.line(words(speed));
    }
  }

  private static List<String> cells(Row row) {
    PairScore score = row.score();
    boolean copies = score.copies() > 0;
    boolean mixed = copies && score.others() > 0;
    return List.of(
        row.half(),
        row.pairs(),
        Long.toString(score.copies() / CopyEvaluation.ORDERS),
        Long.toString(score.others() / CopyEvaluation.ORDERS),
        mixed ? number(score.precision(), 3) : "",
        copies ? number(score.recall(), 3) : joined(score),
        mixed ? number(score.f1(), 3) : "");
  }

  /** Of pairs that are no copies only the share of those that were joined tells something. */
  private static String joined(PairScore score) {
    return "joined " + number((double) score.joined() / score.others(), 3);
  }

  private String summary() {
    return String.format(
        Locale.ROOT,
        "%d labelled documents, read in %d orders. On the test half: precision %.3f, recall %.3f,"
            + " F1 %.3f.",
        documents,
        CopyEvaluation.ORDERS,
        all.precision(),
        all.recall(),
        all.f1());
  }

  private static String words(CopySpeed speed) {
    return String.format(
        Locale.ROOT,
        "%,d made-up documents of %,d words: %.1f s in one thread, %.0f MB of heap at the end (%.2f"
            + " kB a document); %,d of %,d copies found, %,d documents taken for copies wrongly.",
        speed.documents(),
        speed.words(),
        speed.seconds(),
        speed.heap() / 1e6,
        speed.heap() / 1e3 / speed.documents(),
        speed.found(),
        speed.made(),
        speed.wrong());
  }

  private static String number(double value, int places) {
    return String.format(Locale.ROOT, "%." + places + "f", value);
  }

  /** Markdown below the heading. */
  @Override
  public String markdown() {
    StringBuilder page =
        new StringBuilder("Command: `theragraph evaluate copies --results docs/results.md`\n\n")
            .append(summary())
            .append(" A threshold is the share of the shorter text's runs of five words that stand")
            .append(" in the longer one; ")
            .append(number(Threshold.CHOSEN.whole(), 2))
            .append(" was chosen on the dev half, which shares no trial and no publisher with the")
            .append(" test half. A pair is together when both are in one cluster. The set was made")
            .append(" for this purpose: texts and edits are ours.\n\n")
            .append("| half | pairs | copies | not copies | precision | recall | F1 |\n")
            .append("|---|---|---:|---:|---:|---:|---:|\n");
    for (Row row : rows()) {
      page.append("| ").append(String.join(" | ", cells(row))).append(" |\n");
    }
    if (speed != null) {
      page.append('\n').append(words(speed)).append('\n');
    }
    return page.toString();
  }
}
