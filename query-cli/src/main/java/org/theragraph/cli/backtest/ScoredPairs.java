package org.theragraph.cli.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The pairs of all drugs by falling score. Pairs of one drug and score are kept together: most have
 * score 0.
 */
final class ScoredPairs {
  private final int[] drugs;
  private final int[] uses;
  private final int[] others;

  /** Where the next score begins, for each bundle. */
  private final boolean[] lastOfScore;

  /** Pairs of one drug and score. */
  private record Bundle(int drug, double score, int uses, int others) {}

  private ScoredPairs(List<Bundle> bundles) {
    int size = bundles.size();
    drugs = new int[size];
    uses = new int[size];
    others = new int[size];
    lastOfScore = new boolean[size];
    for (int i = 0; i < size; i++) {
      Bundle bundle = bundles.get(i);
      drugs[i] = bundle.drug();
      uses[i] = bundle.uses();
      others[i] = bundle.others();
      lastOfScore[i] = i + 1 == size || bundles.get(i + 1).score() != bundle.score();
    }
  }

  static ScoredPairs of(List<RankedDrug> ranked) {
    List<Bundle> bundles = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      RankedDrug drug = ranked.get(i);
      TreeMap<Double, int[]> counts = new TreeMap<>();
      for (int j = 0; j < drug.candidates(); j++) {
        counts.computeIfAbsent(drug.score(j), s -> new int[2])[drug.isUse(j) ? 0 : 1]++;
      }
      int number = i;
      counts.forEach((score, n) -> bundles.add(new Bundle(number, score, n[0], n[1])));
    }
    bundles.sort(Comparator.comparingDouble(Bundle::score).reversed());
    return new ScoredPairs(bundles);
  }

  /**
   * AUROC and mean precision; pairs of equal score come in at once.
   *
   * @param times how often each drug counts
   */
  double[] areas(int[] times) {
    double allUses = 0;
    double allOthers = 0;
    double wins = 0;
    double precision = 0;
    double hereUses = 0;
    double hereOthers = 0;
    for (int i = 0; i < drugs.length; i++) {
      hereUses += (double) times[drugs[i]] * uses[i];
      hereOthers += (double) times[drugs[i]] * others[i];
      if (lastOfScore[i]) {
        wins += hereOthers * (allUses + hereUses / 2);
        allUses += hereUses;
        allOthers += hereOthers;
        precision += hereUses == 0 ? 0 : hereUses * allUses / (allUses + allOthers);
        hereUses = 0;
        hereOthers = 0;
      }
    }
    return new double[] {wins / (allUses * allOthers), precision / allUses};
  }
}
