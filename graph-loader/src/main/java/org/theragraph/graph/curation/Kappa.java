package org.theragraph.graph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Agreement of curators beyond chance on yes or no: Cohen's kappa (1960) where there are two, who
 * may be of different strictness; Fleiss' (1971) where there are more, in the form for items with
 * different numbers of votes.
 */
public final class Kappa {
  private final List<Map<String, Boolean>> items = new ArrayList<>();
  private final Set<String> curators = new TreeSet<>();

  /** Adds the votes of at least two curators on one item. */
  public void add(Map<String, Boolean> votes) {
    if (votes.size() < 2) {
      throw new IllegalArgumentException("agreement needs two");
    }
    items.add(Map.copyOf(votes));
    curators.addAll(votes.keySet());
  }

  public int items() {
    return items.size();
  }

  public int curators() {
    return curators.size();
  }

  /** Mean share of pairs of votes on an item that agree. */
  public double agreed() {
    return items.stream().mapToDouble(Kappa::agreed).average().orElse(0);
  }

  private static double agreed(Map<String, Boolean> votes) {
    double yes = yes(votes);
    double no = votes.size() - yes;
    return (yes * (yes - 1) + no * (no - 1)) / (votes.size() * (votes.size() - 1.0));
  }

  private static long yes(Map<String, Boolean> votes) {
    return votes.values().stream().filter(vote -> vote).count();
  }

  /** Kappa; null where chance alone would always agree. */
  public @Nullable Double value() {
    double chance = curators.size() == 2 ? cohen() : fleiss();
    return items.isEmpty() || chance > 1 - 1e-12 ? null : (agreed() - chance) / (1 - chance);
  }

  /** Chance agreement of two with shares of their own. */
  private double cohen() {
    double both = 1;
    double neither = 1;
    for (String curator : curators) {
      double share =
          items.stream().filter(votes -> Boolean.TRUE.equals(votes.get(curator))).count()
              / (double) items.size();
      both *= share;
      neither *= 1 - share;
    }
    return both + neither;
  }

  /** Chance agreement by the share of all votes. */
  private double fleiss() {
    long all = items.stream().mapToLong(Map::size).sum();
    double share = items.stream().mapToLong(Kappa::yes).sum() / (double) all;
    return share * share + (1 - share) * (1 - share);
  }
}
