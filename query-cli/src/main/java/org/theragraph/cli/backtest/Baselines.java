package org.theragraph.cli.backtest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.theragraph.cli.history.PastEdges;
import org.theragraph.cli.path.Step;

/** What a ranking must beat: simpler things that know the same documents. */
final class Baselines {
  private static final long SEED = 3;

  private final List<Set<String>> documents;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<BitSet> neighbours = new ArrayList<>();
  private final Map<String, List<Integer>> documentsOf = new HashMap<>();

  /**
   * Baselines.
   *
   * @param documents the concepts that each names
   */
  Baselines(List<Set<String>> documents) {
    this.documents = documents;
    for (int i = 0; i < documents.size(); i++) {
      BitSet here = new BitSet();
      for (String concept : documents.get(i)) {
        here.set(numbers.computeIfAbsent(concept, c -> numbers.size()));
        documentsOf.computeIfAbsent(concept, c -> new ArrayList<>()).add(i);
      }
      while (neighbours.size() < numbers.size()) {
        neighbours.add(new BitSet());
      }
      here.stream().forEach(n -> neighbours.get(n).or(here));
    }
  }

  /** All of them by their names. */
  Map<String, Ranker> all(PastEdges edges) {
    Map<String, Ranker> all = new LinkedHashMap<>();
    all.put("co-mention", this::coMentions);
    all.put("degree only", (drug, diseases) -> degrees(edges, drug, diseases));
    all.put("Swanson ABC", this::abc);
    all.put("random", Baselines::random);
    return all;
  }

  /** Documents that name both. */
  private double[] coMentions(String drug, List<String> diseases) {
    Map<String, Integer> counts = new HashMap<>();
    for (int document : documentsOf.getOrDefault(drug, List.of())) {
      documents.get(document).forEach(concept -> counts.merge(concept, 1, Integer::sum));
    }
    return diseases.stream().mapToDouble(d -> counts.getOrDefault(d, 0)).toArray();
  }

  /** How often a use of either is told, of whatever kind. */
  private static double[] degrees(PastEdges edges, String drug, List<String> diseases) {
    double ofDrug = 1.0 + edges.degree(drug, Step.along(Step.USED));
    return diseases.stream()
        .mapToDouble(d -> ofDrug * edges.degree(d, Step.against(Step.USED)))
        .toArray();
  }

  /** Terms that are named with the drug, and elsewhere with the disease (Swanson 1986). */
  private double[] abc(String drug, List<String> diseases) {
    return diseases.stream().mapToDouble(disease -> shared(drug, disease)).toArray();
  }

  private double shared(String one, String other) {
    Integer a = numbers.get(one);
    Integer c = numbers.get(other);
    if (a == null || c == null) {
      return 0;
    }
    BitSet both = (BitSet) neighbours.get(a).clone();
    both.and(neighbours.get(c));
    both.clear(a);
    both.clear(c);
    return both.cardinality();
  }

  private static double[] random(String drug, List<String> diseases) {
    Random random = new Random(SEED + drug.hashCode());
    return diseases.stream().mapToDouble(d -> random.nextDouble()).toArray();
  }
}
