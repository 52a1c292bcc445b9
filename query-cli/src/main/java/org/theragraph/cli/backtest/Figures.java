package org.theragraph.cli.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * How well a ranker found the uses that came.
 *
 * @param auroc chance that a use is above a pair that is none; pairs of all drugs together
 * @param auprc mean precision over the uses; what chance reaches is their share
 * @param hits share of uses among the first ten of their drug, other uses aside
 * @param mrr mean of 1 / rank
 */
record Figures(Interval auroc, Interval auprc, Interval hits, Interval mrr) {
  private static final int RESAMPLES = 300;
  private static final int FIRST = 10;
  private static final double TAIL = 0.025;
  private static final long SEED = 11;

  /** A figure with the middle 95 % of those of resampled drugs. */
  record Interval(double value, double low, double high) {}

  static Figures of(List<RankedDrug> drugs) {
    ScoredPairs pairs = ScoredPairs.of(drugs);
    List<double[]> ranks = drugs.stream().map(RankedDrug::ranks).toList();
    int[] once = new int[drugs.size()];
    Arrays.fill(once, 1);
    double[] all = figures(pairs, ranks, once);
    Random random = new Random(SEED);
    double[][] resampled = new double[RESAMPLES][];
    for (int i = 0; i < RESAMPLES; i++) {
      int[] times = new int[drugs.size()];
      for (int j = 0; j < times.length; j++) {
        times[random.nextInt(times.length)]++;
      }
      resampled[i] = figures(pairs, ranks, times);
    }
    Interval[] intervals = new Interval[all.length];
    for (int f = 0; f < all.length; f++) {
      int figure = f;
      double[] values = Arrays.stream(resampled).mapToDouble(r -> r[figure]).sorted().toArray();
      intervals[f] =
          new Interval(
              all[f], values[(int) (TAIL * RESAMPLES)], values[(int) ((1 - TAIL) * RESAMPLES) - 1]);
    }
    return new Figures(intervals[0], intervals[1], intervals[2], intervals[3]);
  }

  /**
   * @param times how often each drug counts
   */
  private static double[] figures(ScoredPairs pairs, List<double[]> ranks, int[] times) {
    double[] areas = pairs.areas(times);
    double count = 0;
    double hits = 0;
    double reciprocal = 0;
    for (int i = 0; i < times.length; i++) {
      for (double rank : ranks.get(i)) {
        count += times[i];
        hits += rank <= FIRST ? times[i] : 0;
        reciprocal += times[i] / rank;
      }
    }
    return new double[] {areas[0], areas[1], hits / count, reciprocal / count};
  }
}
