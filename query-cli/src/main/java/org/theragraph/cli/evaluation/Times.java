package org.theragraph.cli.evaluation;

import java.util.Arrays;

/**
 * Times of one kind of question.
 *
 * @param asked how often
 * @param median milliseconds
 * @param p95 milliseconds
 * @param slowest milliseconds
 */
public record Times(String question, int asked, double median, double p95, double slowest) {
  private static final double MILLIS = 1e6;

  /** Sums up times in nanoseconds. */
  public static Times of(String question, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Times(
        question,
        sorted.length,
        at(sorted, 0.5),
        at(sorted, 0.95),
        sorted.length == 0 ? 0 : sorted[sorted.length - 1] / MILLIS);
  }

  /** Nearest rank. */
  private static double at(long[] sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted.length == 0 ? 0 : sorted[Math.max(0, rank - 1)] / MILLIS;
  }
}
