package org.theragraph.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;

/**
 * Noisy-or over independent documents: {@code belief = pro × (1 − con / 2)}.
 *
 * <p>A document, its near-copies included, has one vote on each side: its best {@code probability ×
 * certainty}. {@code pro} is 1 − ∏(1 − vote) over the documents that affirm, {@code con} the same
 * over those that deny. So one more independent document never lowers its side, a statement that is
 * only denied has no belief, and one as firmly denied as affirmed falls to about a half.
 */
public final class NoisyOr implements BeliefModel {
  static final double DENIAL = 0.5;

  @Override
  public double of(List<Vote> votes) {
    double pro = side(votes, Polarity.AFFIRMED);
    double con = side(votes, Polarity.NEGATED);
    return pro * (1 - DENIAL * con);
  }

  private static double side(List<Vote> votes, Polarity polarity) {
    // Sorted by document: a product's last digits depend on the order of its factors.
    Map<String, Double> best = new TreeMap<>();
    for (Vote vote : votes) {
      if (vote.polarity() == polarity) {
        best.merge(vote.cluster(), vote.probability() * weight(vote.certainty()), Math::max);
      }
    }
    double none = 1;
    for (double vote : best.values()) {
      none *= 1 - vote;
    }
    return 1 - none;
  }

  private static double weight(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> 1.0;
      case PROBABLE -> 0.8;
      case POSSIBLE -> 0.45;
    };
  }
}
