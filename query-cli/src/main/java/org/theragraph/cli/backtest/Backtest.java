package org.theragraph.cli.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.theragraph.cli.backtest.truth.OutsideTruth;
import org.theragraph.cli.history.Past;
import org.theragraph.cli.history.PastEdges;
import org.theragraph.cli.history.PastMentions;
import org.theragraph.cli.history.PastTexts;
import org.theragraph.cli.history.Share;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.session.Scope.Sources;
import org.theragraph.cli.transfer.RankingModel;

/** Makes rankings from what was known at a moment and scores them on what came after. */
final class Backtest {
  static final String OURS = "paths";

  /** Each twice the one before it. */
  static final List<Double> SHARES = List.of(0.125, 0.25, 0.5, 1.0);

  private final Past past;
  private final PastMentions mentions;
  private final Consumer<String> teller;

  Backtest(Past past, PastMentions mentions, Consumer<String> teller) {
    this.past = past;
    this.mentions = mentions;
    this.teller = teller;
  }

  /**
   * Trains on what came before a moment alone: the ranking of an earlier moment is fitted to the
   * uses that came between the two.
   *
   * @throws CliException if no use came in between
   */
  RankingModel train(Scope until) {
    Scope earlier = Moments.before(past, until);
    Trial trial = Trial.of(past, earlier, until.only(Sources.TEXTS));
    require(trial, "after %s and until %s".formatted(earlier.moment(), until.moment()));
    teller.accept(
        "training on %d uses of %d drugs told after %s and until %s"
            .formatted(trial.uses(), trial.after().size(), earlier.moment(), until.moment()));
    PastEdges edges = new PastEdges(past, earlier);
    return new ModelTraining(
            trial,
            new PathRanker(edges, RankingModel.trained(), new PastTexts(mentions.until(earlier))))
        .model();
  }

  /**
   * Scores a model beside the baselines on uses that were told later.
   *
   * @throws CliException if no use came after the moment
   */
  BacktestScores test(Scope scope, RankingModel model) {
    Trial trial = Trial.of(past, scope, Scope.NOW.only(Sources.TEXTS));
    require(trial, "after " + scope.moment());
    return test(BacktestScores.LATER, trial, model);
  }

  /**
   * The same on uses that others keep: among all diseases, and where a source tells of failures
   * among used and failed ones alone.
   */
  List<BacktestScores> test(Scope scope, OutsideTruth truth, RankingModel model) {
    List<BacktestScores> scores = new ArrayList<>();
    Trial all = Trial.of(past, scope, truth);
    if (all.uses() > 0) {
      scores.add(test("uses in " + truth.name(), all, model));
    }
    Trial failed = Trial.againstFailed(past, scope, truth);
    if (failed.uses() > 0) {
      scores.add(test("uses against failures in " + truth.name(), failed, model));
    }
    return scores;
  }

  private BacktestScores test(String truth, Trial trial, RankingModel model) {
    PastEdges edges = new PastEdges(past, trial.scope());
    Map<String, Ranker> rankers = new LinkedHashMap<>();
    PastTexts texts = new PastTexts(mentions.until(trial.scope()));
    rankers.put(OURS, new PathRanker(edges, model, texts));
    rankers.putAll(new Baselines(texts, edges).all());
    Map<String, Figures> figures = new LinkedHashMap<>();
    rankers.forEach(
        (name, ranker) -> {
          teller.accept("scoring " + name + " on " + truth);
          List<RankedDrug> drugs = new ArrayList<>();
          trial.after().keySet().forEach(drug -> drugs.add(RankedDrug.of(ranker, trial, drug)));
          figures.put(name, Figures.of(drugs));
        });
    return new BacktestScores(
        truth, trial.scope().words(), trial.after().size(), trial.others(), trial.uses(), figures);
  }

  /** The same test on shares of the documents, the smallest first: how it grows with the corpus. */
  List<BacktestScores> curve(Scope scope, RankingModel model) {
    List<BacktestScores> scores = new ArrayList<>();
    for (double part : SHARES) {
      Share share = new Share(part);
      teller.accept("%.0f %% of the documents".formatted(part * 100));
      scores.add(
          new Backtest(past.share(share), mentions.share(share), words -> {}).test(scope, model));
    }
    return scores;
  }

  private static void require(Trial trial, String when) {
    if (trial.uses() == 0) {
      throw CliException.failed(
          ("no use of a known drug in a known disease was first told %s; load more documents, or"
                  + " choose another moment")
              .formatted(when));
    }
  }
}
