package org.theragraph.extractor.evaluation.measure;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap over documents (Efron &amp; Tibshirani 1993, chapter 13): what is found in
 * one document hangs together, so whole documents are drawn. Always the same draws.
 */
public final class Bootstrap {
  private static final int DRAWS = 1000;
  private static final long SEED = 20201001;
  private static final double TAIL = 0.025;

  private Bootstrap() {}

  /** Ends of a 95 % interval. */
  public record Interval(double low, double high) {}

  public static Interval interval(List<Counts> documents, ToDoubleFunction<Counts> figure) {
    if (documents.isEmpty()) {
      return new Interval(0, 0);
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] values = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      values[draw] = figure.applyAsDouble(draw(documents, random));
    }
    Arrays.sort(values);
    return new Interval(
        values[(int) (TAIL * DRAWS)], values[(int) Math.ceil((1 - TAIL) * DRAWS) - 1]);
  }

  private static Counts draw(List<Counts> documents, SplittableRandom random) {
    long right = 0;
    long said = 0;
    long found = 0;
    long gold = 0;
    for (int i = 0; i < documents.size(); i++) {
      Counts counts = documents.get(random.nextInt(documents.size()));
      right += counts.right();
      said += counts.said();
      found += counts.found();
      gold += counts.gold();
    }
    return new Counts(right, said, found, gold);
  }
}
