package org.theragraph.corpora.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Belief in a statement from the votes of independent documents.
 *
 * <p>A document, or a cluster of near-copies, has one vote for and one against: its best evidence
 * of that polarity, weakened where the sentence is uncertain. Votes of a side join by noisy-or (as
 * in INDRA, Gyori et al. 2017): {@code pro = 1 - Π(1 - vote)}. What is denied counts against what
 * is affirmed: {@code belief = pro · pro / (pro + con)}, so a statement that nobody denies is
 * believed as strongly as it is affirmed, one that is denied as strongly half as much, and one that
 * is only denied not at all.
 *
 * <p>Not thread-safe.
 */
public final class Belief {
  // Sorted by cluster: the last digits of a product depend on the order of its factors.
  private final Map<String, Double> affirmed = new TreeMap<>();
  private final Map<String, Double> denied = new TreeMap<>();

  /**
   * Counts a piece of evidence.
   *
   * @param cluster id of the document, or of the document it is a near-copy of
   * @param probability that the sentence says this, 0..1
   */
  public void add(String cluster, Polarity polarity, Certainty certainty, double probability) {
    Map<String, Double> side = polarity == Polarity.AFFIRMED ? affirmed : denied;
    side.merge(cluster, probability * weight(certainty), Math::max);
  }

  /** The share that a sentence of this certainty keeps of its vote. */
  public static double weight(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> 1.0;
      case PROBABLE -> 0.75;
      case POSSIBLE -> 0.4;
    };
  }

  /** Belief, 0..1, to three decimals so that it reads and stores alike everywhere. */
  public double value() {
    double pro = noisyOr(affirmed);
    double con = noisyOr(denied);
    double belief = pro == 0 ? 0 : pro * pro / (pro + con);
    return Math.round(belief * 1000) / 1000.0;
  }

  /** Independent documents that voted either way. */
  public int documentCount() {
    long onlyDenied = denied.keySet().stream().filter(id -> !affirmed.containsKey(id)).count();
    return affirmed.size() + Math.toIntExact(onlyDenied);
  }

  private static double noisyOr(Map<String, Double> votes) {
    double none = 1;
    for (double vote : votes.values()) {
      none *= 1 - vote;
    }
    return 1 - none;
  }
}
