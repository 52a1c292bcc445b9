package org.theragraph.cli.backtest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;

/**
 * How well each ranker foretold.
 *
 * @param truth what it was to foretell
 * @param asOf what they knew, in words
 * @param drugs with a use that came
 * @param others pairs of these drugs with a candidate that are none
 * @param uses that came
 * @param rankers figures by name, ours first
 */
record BacktestScores(
    String truth, String asOf, int drugs, long others, int uses, Map<String, Figures> rankers) {
  /** What the graph's own later documents tell. */
  static final String LATER = "uses told later";

  private static final int FIRST = 10;
  private static final int FEW = 50;

  /** Whether there are more candidates than the ten that are looked at. */
  boolean hasRanks() {
    return others + uses > (long) FIRST * drugs;
  }

  void rows(Sheet sheet) {
    rankers.forEach(
        (name, figures) -> {
          row(sheet, name, "AUROC", figures.auroc());
          row(sheet, name, "AUPRC", figures.auprc());
          if (hasRanks()) {
            row(sheet, name, "hits@10", figures.hits());
            row(sheet, name, "MRR", figures.mrr());
          }
        });
  }

  private void row(Sheet sheet, String name, String figure, Figures.Interval interval) {
    sheet.row(truth, name, figure, interval.value(), interval.low(), interval.high());
  }

  void write(Page page) {
    page.heading("Back-test " + asOf + ": " + truth);
    page.aside(0, about());
    if (uses < FEW) {
      page.line("These are too few uses to tell one ranker from another.");
    }
    Table table =
        new Table(
            Column.text("ranker"),
            Column.text("AUROC"),
            Column.text("AUPRC"),
            Column.text("hits@10"),
            Column.text("MRR"));
    rankers.forEach(
        (name, f) ->
            table.row(name, words(f.auroc()), words(f.auprc()), ranks(f.hits()), ranks(f.mrr())));
    page.table(table);
  }

  private String about() {
    return "%,d uses of %,d drugs are to be found among %,d other pairs; in brackets 95 %% of resampled drugs."
        .formatted(uses, drugs, others);
  }

  private static String words(Figures.Interval interval) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", interval.value(), interval.low(), interval.high());
  }

  private String ranks(Figures.Interval interval) {
    return hasRanks() ? words(interval) : "–";
  }

  /** For the page of results. */
  String markdown() {
    StringBuilder text =
        new StringBuilder(
                "\n### %s\n\n"
                    .formatted(truth.substring(0, 1).toUpperCase(Locale.ROOT) + truth.substring(1)))
            .append(about())
            .append("\n\n| ranker | AUROC | AUPRC | hits@10 | MRR |\n|---|---|---|---|---|\n");
    rankers.forEach(
        (name, f) ->
            text.append("| ")
                .append(
                    String.join(
                        " | ",
                        name,
                        words(f.auroc()),
                        words(f.auprc()),
                        ranks(f.hits()),
                        ranks(f.mrr())))
                .append(" |\n"));
    return text.toString();
  }

  /**
   * How the figures grow with the documents, for the page of results.
   *
   * @param scores of {@link Backtest#SHARES}
   */
  static String curve(List<BacktestScores> scores) {
    StringBuilder text =
        new StringBuilder("\n| share of documents | uses | AUROC | best baseline | hits@10 | best")
            .append(" baseline |\n|---|---|---|---|---|---|\n");
    for (int i = 0; i < scores.size(); i++) {
      BacktestScores each = scores.get(i);
      Figures ours = Objects.requireNonNull(each.rankers().get(Backtest.OURS));
      text.append(
          String.format(
              Locale.ROOT,
              "| %.3f | %d | %s | %.3f | %s | %.3f |%n",
              Backtest.SHARES.get(i),
              each.uses(),
              words(ours.auroc()),
              each.best(f -> f.auroc().value()),
              words(ours.hits()),
              each.best(f -> f.hits().value())));
    }
    return text.toString();
  }

  /** The greatest figure of a baseline. */
  private double best(ToDoubleFunction<Figures> figure) {
    return rankers.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(Backtest.OURS))
        .mapToDouble(entry -> figure.applyAsDouble(entry.getValue()))
        .max()
        .orElse(0);
  }
}
