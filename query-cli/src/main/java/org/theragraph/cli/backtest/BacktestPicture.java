package org.theragraph.cli.backtest;

import java.util.List;
import org.theragraph.cli.picture.IntervalChart;
import org.theragraph.cli.picture.IntervalChart.Group;
import org.theragraph.cli.picture.IntervalChart.Interval;
import org.theragraph.cli.picture.IntervalChart.Measure;
import org.theragraph.cli.picture.IntervalChart.Row;

/** AUROC and hits@10 of each ranker with their intervals. */
final class BacktestPicture {
  private BacktestPicture() {}

  /** Of those truths in which ten can be found. */
  static IntervalChart of(List<BacktestScores> scores) {
    return new IntervalChart(
        "Back-test " + scores.get(0).asOf(),
        List.of(new Measure("AUROC", 0.4, 1), new Measure("hits@10", 0, 0.4)),
        scores.stream()
            .filter(BacktestScores::hasRanks)
            .map(each -> new Group(each.truth(), rows(each)))
            .toList());
  }

  private static List<Row> rows(BacktestScores scores) {
    return scores.rankers().entrySet().stream()
        .map(
            entry ->
                new Row(
                    entry.getKey(),
                    List.of(interval(entry.getValue().auroc()), interval(entry.getValue().hits())),
                    entry.getKey().equals(Backtest.OURS)))
        .toList();
  }

  private static Interval interval(Figures.Interval figure) {
    return new Interval(figure.value(), figure.low(), figure.high());
  }
}
