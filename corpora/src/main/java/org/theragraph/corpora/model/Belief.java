package org.theragraph.corpora.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Belief in a statement from the votes of independent documents.
 *
 * <p>A document, or a cluster of near-copies, has one vote for and one against: its best evidence
 * of that polarity, weakened where the sentence is uncertain. A sentence that stands word for word
 * in several documents is told by one of them alone. Votes of a side join by noisy-or (as in INDRA,
 * Gyori et al. 2017): {@code pro = 1 - Π(1 - vote)}. What is denied counts against what is
 * affirmed: {@code belief = pro · pro / (pro + con)}, so a statement that nobody denies is believed
 * as strongly as it is affirmed, one that is denied as strongly half as much, and one that is only
 * denied not at all.
 *
 * <p>Not thread-safe.
 */
public final class Belief {
  /** Of a sentence that is not looked for in other documents. */
  public static final long NO_PASSAGE = 0;

  // Sorted: the last digits of a product depend on the order of its factors.
  private final Map<Told, Double> affirmed = new TreeMap<>();
  private final Map<Told, Double> denied = new TreeMap<>();

  /** The first cluster, by name, that has a passage. */
  private final Map<Long, String> voices = new HashMap<>();

  private record Told(String cluster, long passage) implements Comparable<Told> {
    @Override
    public int compareTo(Told other) {
      int order = cluster.compareTo(other.cluster);
      return order != 0 ? order : Long.compare(passage, other.passage);
    }
  }

  /**
   * Counts a piece of evidence in a sentence that nobody else has.
   *
   * @param cluster id of the document, or of the document it is a near-copy of
   * @param probability that the sentence says this, 0..1
   */
  public void add(String cluster, Polarity polarity, Certainty certainty, double probability) {
    add(cluster, NO_PASSAGE, polarity, certainty, probability);
  }

  /**
   * Counts a piece of evidence.
   *
   * @param cluster id of the document, or of the document it is a near-copy of
   * @param passage key of the sentence that other documents may have, too; {@link #NO_PASSAGE} for
   *     none
   * @param probability that the sentence says this, 0..1
   */
  public void add(
      String cluster, long passage, Polarity polarity, Certainty certainty, double probability) {
    Map<Told, Double> side = polarity == Polarity.AFFIRMED ? affirmed : denied;
    side.merge(new Told(cluster, passage), probability * weight(certainty), Math::max);
    if (passage != NO_PASSAGE) {
      voices.merge(passage, cluster, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
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
    double pro = noisyOr(votes(affirmed));
    double con = noisyOr(votes(denied));
    double belief = pro == 0 ? 0 : pro * pro / (pro + con);
    return Math.round(belief * 1000) / 1000.0;
  }

  /** Independent documents that voted either way. */
  public int documentCount() {
    Set<String> all = new HashSet<>(votes(affirmed).keySet());
    all.addAll(votes(denied).keySet());
    return all.size();
  }

  /** The best evidence of each that has a vote; a passage is told by the first that has it. */
  private Map<String, Double> votes(Map<Told, Double> side) {
    Map<String, Double> votes = new TreeMap<>();
    side.forEach(
        (told, vote) ->
            votes.merge(voices.getOrDefault(told.passage(), told.cluster()), vote, Math::max));
    return votes;
  }

  private static double noisyOr(Map<String, Double> votes) {
    double none = 1;
    for (double vote : votes.values()) {
      none *= 1 - vote;
    }
    return 1 - none;
  }
}
