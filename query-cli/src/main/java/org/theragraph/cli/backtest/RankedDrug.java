package org.theragraph.cli.backtest;

import java.util.List;
import java.util.Set;

/** All candidates of one drug with a ranker's scores, and whether each is a use that came. */
final class RankedDrug {
  private final double[] scores;
  private final boolean[] uses;

  private RankedDrug(double[] scores, boolean[] uses) {
    this.scores = scores;
    this.uses = uses;
  }

  static RankedDrug of(Ranker ranker, Trial trial, String drug) {
    List<String> candidates = trial.candidates(drug);
    Set<String> came = trial.after().getOrDefault(drug, Set.of());
    boolean[] uses = new boolean[candidates.size()];
    for (int i = 0; i < uses.length; i++) {
      uses[i] = came.contains(candidates.get(i));
    }
    return new RankedDrug(ranker.scores(drug, candidates), uses);
  }

  int candidates() {
    return scores.length;
  }

  double score(int candidate) {
    return scores[candidate];
  }

  boolean isUse(int candidate) {
    return uses[candidate];
  }

  /**
   * The rank of each use among the candidates that are none, from 1; among equals the middle one.
   */
  double[] ranks() {
    int count = 0;
    for (boolean use : uses) {
      count += use ? 1 : 0;
    }
    double[] ranks = new double[count];
    int next = 0;
    for (int i = 0; i < uses.length; i++) {
      if (uses[i]) {
        ranks[next++] = rank(scores[i]);
      }
    }
    return ranks;
  }

  private double rank(double score) {
    int better = 0;
    int equal = 0;
    for (int i = 0; i < uses.length; i++) {
      if (!uses[i]) {
        better += scores[i] > score ? 1 : 0;
        equal += scores[i] == score ? 1 : 0;
      }
    }
    return 1 + better + equal / 2.0;
  }
}
