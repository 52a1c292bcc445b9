package org.theragraph.cli.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.backtest.truth.KnownNames;
import org.theragraph.cli.backtest.truth.OutsideTruth;
import org.theragraph.cli.history.Past;
import org.theragraph.cli.history.PastMentions;
import org.theragraph.cli.picture.PictureOption;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.ResultsPage;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.transfer.RankingModel;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      names = "--knowledge",
      paramLabel = "DIR",
      description = {
        "Also score on uses that others keep, of the sources that this folder has:",
        "dhimmel-indications, repodb, drugmechdb, each as its repository has it."
      })
  private @Nullable Path knowledge;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description =
          "Markdown page whose section on the back-test is written anew; it shows backtest.svg.")
  private @Nullable Path results;

  @Mixin private final PictureOption picture = new PictureOption();

  @Override
  protected void check() {
    picture.check();
    Scope.parse(until);
    if (knowledge != null && !Files.isDirectory(knowledge)) {
      throw CliException.failed(knowledge + " is no folder; name the one that holds the sources");
    }
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
    List<BacktestScores> scores = new ArrayList<>(List.of(backtest.test(scope, model)));
    BacktestAnswer answer;
    try {
      if (knowledge != null) {
        for (OutsideTruth truth : OutsideTruth.in(knowledge, KnownNames.of(graph))) {
          scores.addAll(backtest.test(scope, truth, model));
        }
      }
      answer = new BacktestAnswer(scores);
      if (write != null) {
        Files.write(write, model.table("trained on documents " + scope.words()));
      }
      if (results != null) {
        String grown = curve ? BacktestScores.curve(backtest.curve(scope, model)) : "";
        ResultsPage.write(results, BacktestAnswer.HEADING, answer.markdown(commandLine()) + grown);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    picture.write(answer, graph, session()::note);
    return answer;
  }

  private String commandLine() {
    return "theragraph backtest --until %s%s%s%s --results %s"
        .formatted(
            until,
            train ? " --train" : "",
            curve ? " --curve" : "",
            knowledge == null ? "" : " --knowledge " + knowledge.getFileName(),
            results);
  }
}
