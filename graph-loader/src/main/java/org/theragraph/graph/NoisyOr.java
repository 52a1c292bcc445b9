package org.theragraph.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;

/**
 * Noisy-or over independent documents: {@code belief = pro · pro / (pro + con)}.
 *
 * <p>A document, its near-copies included, has one vote on each side: its best {@code probability ×
 * certainty}. {@code pro} is 1 − ∏(1 − vote) over the documents that affirm, {@code con} the same
 * over those that deny (as in INDRA, Gyori et al. 2017). So a statement that nobody denies is
 * believed as firmly as it is affirmed, one that is denied as firmly half as much, and one that is
 * only denied not at all. Three decimals, as the exchange format has them.
 */
public final class NoisyOr implements BeliefModel {
  private static final double SCALE = 1000;

  @Override
  public double of(List<Vote> votes) {
    double pro = side(votes, Polarity.AFFIRMED);
    double con = side(votes, Polarity.NEGATED);
    double belief = pro == 0 ? 0 : pro * pro / (pro + con);
    return Math.round(belief * SCALE) / SCALE;
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
      case PROBABLE -> 0.75;
      case POSSIBLE -> 0.4;
    };
  }
}
