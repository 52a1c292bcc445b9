package org.theragraph.cli.backtest;

import java.util.List;

/** Orders diseases for a drug. */
@FunctionalInterface
interface Ranker {
  /**
   * A score for each disease, higher first; 0 where nothing speaks for it.
   *
   * @param diseases ids
   */
  double[] scores(String drug, List<String> diseases);
}
