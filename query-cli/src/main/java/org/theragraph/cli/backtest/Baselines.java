package org.theragraph.cli.backtest;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.theragraph.cli.history.PastEdges;
import org.theragraph.cli.history.PastTexts;
import org.theragraph.cli.path.Step;

/** What a ranking must beat: simpler things that know the same documents. */
final class Baselines {
  private static final long SEED = 3;

  private final PastTexts texts;
  private final PastEdges edges;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, BitSet> neighbours = new HashMap<>();

  Baselines(PastTexts texts, PastEdges edges) {
    this.texts = texts;
    this.edges = edges;
  }

  /** All of them by their names. */
  Map<String, Ranker> all() {
    Map<String, Ranker> all = new LinkedHashMap<>();
    all.put("co-mention", this::coMentions);
    all.put("degree only", this::degrees);
    all.put("Swanson ABC", this::abc);
    all.put("random", Baselines::random);
    return all;
  }

  private static double[] each(List<String> diseases, ToDoubleFunction<String> score) {
    return diseases.stream().mapToDouble(score).toArray();
  }

  /** Documents that name both. */
  private double[] coMentions(String drug, List<String> diseases) {
    Map<String, Integer> counts = new HashMap<>();
    for (int document : texts.documentsOf(drug)) {
      texts.concepts(document).forEach(concept -> counts.merge(concept, 1, Integer::sum));
    }
    return each(diseases, disease -> counts.getOrDefault(disease, 0));
  }

  /** How often a use of either is told, of whatever kind. */
  private double[] degrees(String drug, List<String> diseases) {
    double ofDrug = 1.0 + edges.degree(drug, Step.along(Step.USED));
    return each(diseases, disease -> ofDrug * edges.degree(disease, Step.against(Step.USED)));
  }

  /** Terms that are named with the drug, and elsewhere with the disease (Swanson 1986). */
  private double[] abc(String drug, List<String> diseases) {
    return each(
        diseases,
        disease -> {
          BitSet both = (BitSet) neighbours(drug).clone();
          both.and(neighbours(disease));
          both.clear(number(drug));
          both.clear(number(disease));
          return both.cardinality();
        });
  }

  private BitSet neighbours(String concept) {
    BitSet known = neighbours.get(concept);
    if (known == null) {
      known = new BitSet();
      for (int document : texts.documentsOf(concept)) {
        for (String other : texts.concepts(document)) {
          known.set(number(other));
        }
      }
      neighbours.put(concept, known);
    }
    return known;
  }

  private int number(String concept) {
    return numbers.computeIfAbsent(concept, c -> numbers.size());
  }

  private static double[] random(String drug, List<String> diseases) {
    Random random = new Random(SEED + drug.hashCode());
    return each(diseases, disease -> random.nextDouble());
  }
}
