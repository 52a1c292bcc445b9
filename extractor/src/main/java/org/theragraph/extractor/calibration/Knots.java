package org.theragraph.extractor.calibration;

import java.util.ArrayList;
import java.util.List;

/**
 * A curve from score to probability that never falls: straight between its knots, level outside.
 */
public final class Knots {
  private final double[] scores;
  private final double[] probabilities;

  /**
   * @throws IllegalArgumentException if there are none, scores do not rise or probabilities fall or
   *     lie outside 0..1
   */
  public Knots(List<Knot> knots) {
    if (knots.isEmpty()) {
      throw new IllegalArgumentException("a curve needs a knot");
    }
    Knot before = null;
    for (Knot knot : knots) {
      boolean inside = knot.probability() >= 0 && knot.probability() <= 1;
      boolean rises =
          before == null
              || (knot.score() > before.score() && knot.probability() >= before.probability());
      if (!inside || !rises) {
        throw new IllegalArgumentException(
            "scores must rise, probabilities must not fall and lie in 0..1: "
                + before
                + ", "
                + knot);
      }
      before = knot;
    }
    this.scores = knots.stream().mapToDouble(Knot::score).toArray();
    this.probabilities = knots.stream().mapToDouble(Knot::probability).toArray();
  }

  /** A point of the curve. */
  public record Knot(double score, double probability) {}

  /** The probability at a score. */
  public double at(double score) {
    int right = 0;
    while (right < scores.length && scores[right] < score) {
      right++;
    }
    if (right == 0) {
      return probabilities[0];
    }
    if (right == scores.length) {
      return probabilities[right - 1];
    }
    double share = (score - scores[right - 1]) / (scores[right] - scores[right - 1]);
    return probabilities[right - 1] + share * (probabilities[right] - probabilities[right - 1]);
  }

  public List<Knot> knots() {
    List<Knot> knots = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      knots.add(new Knot(scores[i], probabilities[i]));
    }
    return knots;
  }
}
