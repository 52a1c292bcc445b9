package org.theragraph.cli.backtest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.cli.render.Table;
import org.theragraph.cli.render.Table.Column;

/**
 * How well each ranker foretold.
 *
 * @param asOf what they knew, in words
 * @param drugs with a use that came
 * @param diseases candidates, for each drug less those told before
 * @param uses that came
 * @param rankers figures by name, ours first
 */
record BacktestScores(String asOf, int drugs, int diseases, int uses, Map<String, Figures> rankers)
    implements Answer {
  static final String HEADING = "Back-test";

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("ranker", "figure", "value", "low", "high");
    rankers.forEach(
        (name, figures) -> {
          row(sheet, name, "AUROC", figures.auroc());
          row(sheet, name, "AUPRC", figures.auprc());
          row(sheet, name, "hits@10", figures.hits());
          row(sheet, name, "MRR", figures.mrr());
        });
    return sheet;
  }

  private static void row(Sheet sheet, String name, String figure, Figures.Interval interval) {
    sheet.row(name, figure, interval.value(), interval.low(), interval.high());
  }

  @Override
  public void write(Page page) {
    page.heading("Back-test " + asOf);
    page.aside(0, about());
    Table table =
        new Table(
            Column.text("ranker"),
            Column.text("AUROC"),
            Column.text("AUPRC"),
            Column.text("hits@10"),
            Column.text("MRR"));
    rankers.forEach(
        (name, f) ->
            table.row(name, words(f.auroc()), words(f.auprc()), words(f.hits()), words(f.mrr())));
    page.table(table);
  }

  private String about() {
    return "%,d uses of %,d drugs among %,d diseases came later; in brackets 95 %% of resampled drugs."
        .formatted(uses, drugs, diseases);
  }

  private static String words(Figures.Interval interval) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", interval.value(), interval.low(), interval.high());
  }

  /** For the page of results. */
  String markdown(String command) {
    StringBuilder text =
        new StringBuilder("Command: `")
            .append(command)
            .append("`\n\nKnown ")
            .append(asOf)
            .append(". ")
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
                        words(f.hits()),
                        words(f.mrr())))
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
