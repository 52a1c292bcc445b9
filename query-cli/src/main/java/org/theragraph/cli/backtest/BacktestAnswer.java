package org.theragraph.cli.backtest;

import java.util.List;
import org.theragraph.cli.picture.Drawable;
import org.theragraph.cli.picture.Drawing;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Page;
import org.theragraph.cli.render.Sheet;
import org.theragraph.graph.Graph;

/**
 * How well each ranker foretold, by each truth.
 *
 * @param scores those of the graph's own later documents first
 */
record BacktestAnswer(List<BacktestScores> scores) implements Answer, Drawable {
  static final String HEADING = "Back-test";

  BacktestAnswer {
    scores = List.copyOf(scores);
  }

  @Override
  public Object json() {
    return this;
  }

  @Override
  public Drawing drawing(Graph graph) {
    return BacktestPicture.of(scores);
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet("truth", "ranker", "figure", "value", "low", "high");
    scores.forEach(each -> each.rows(sheet));
    return sheet;
  }

  @Override
  public void write(Page page) {
    for (int i = 0; i < scores.size(); i++) {
      scores.get(i).write(i == 0 ? page : page.blank());
    }
  }

  /** For the page of results. */
  String markdown(String command) {
    StringBuilder text =
        new StringBuilder(
            "Command: `%s`\n\nKnown %s.\n\n![AUROC and hits@10 of each ranker](backtest.svg)\n"
                .formatted(command, scores.get(0).asOf()));
    scores.forEach(each -> text.append(each.markdown()));
    return text.toString();
  }
}
