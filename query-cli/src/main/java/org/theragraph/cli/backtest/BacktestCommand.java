package org.theragraph.cli.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.history.Past;
import org.theragraph.cli.history.PastMentions;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.ResultsPage;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.transfer.RankingModel;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code theragraph backtest}. */
@Command(
    name = "backtest",
    description = "Rank uses from what was known at a moment, and score that on what came after.",
    footer = {
      "",
      "Beside the ranking stand simpler ones that know the same documents: how often both are",
      "named together, how often each is used at all, Swanson's ABC, and chance.",
      "",
      "Examples:",
      "  theragraph backtest --until 2018",
      "  theragraph backtest --until pmid:28000000 --train"
    })
public final class BacktestCommand extends QueryCommand {
  @Option(
      names = "--until",
      paramLabel = "DATE",
      required = true,
      description = "The ranking knows documents up to then: 2018, 2018-06, pmid:28000000.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String until;

  @Option(
      names = "--train",
      description =
          "Fit the weights anew, on documents up to then alone (default: those built in).")
  private boolean train;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "With --train: write the weights to this file.")
  private @Nullable Path write;

  @Option(
      names = "--curve",
      description =
          "With --results: also the figures of an eighth, a quarter and half the documents.")
  private boolean curve;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Markdown page whose section on the back-test is written anew.")
  private @Nullable Path results;

  @Override
  protected void check() {
    Scope.parse(until);
  }

  @Override
  protected Answer ask(Graph graph) {
    Scope scope = Scope.parse(until);
    session().note("theragraph: reading all claims");
    Backtest backtest =
        new Backtest(
            Past.of(graph),
            PastMentions.of(graph),
            words -> session().note("theragraph: " + words));
    RankingModel model = train ? backtest.train(scope) : RankingModel.trained();
    BacktestScores scores = backtest.test(scope, model);
    try {
      if (write != null) {
        Files.write(write, model.table("trained on documents " + scope.words()));
      }
      if (results != null) {
        String command =
            "theragraph backtest --until %s%s%s --results %s"
                .formatted(until, train ? " --train" : "", curve ? " --curve" : "", results);
        String grown = curve ? BacktestScores.curve(backtest.curve(scope, model)) : "";
        ResultsPage.write(results, BacktestScores.HEADING, scores.markdown(command) + grown);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return scores;
  }
}
