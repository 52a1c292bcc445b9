package org.theragraph.cli.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How concepts are joined by being named in the same documents, whatever these say of them. */
public final class PastTexts {
  /** Exponent on degrees, as for paths over claims. */
  public static final double DAMPING = 0.4;

  /** Terms that are followed on, those in the fewest documents. */
  public static final int TERMS = 100;

  /** Terms that are named to a reader. */
  public static final int NAMED = 4;

  private final List<Set<String>> documents;
  private final Map<String, List<Integer>> documentsOf = new HashMap<>();

  /**
   * Texts.
   *
   * @param documents the concepts that each names
   */
  public PastTexts(List<Set<String>> documents) {
    this.documents = List.copyOf(documents);
    for (int i = 0; i < documents.size(); i++) {
      for (String concept : documents.get(i)) {
        documentsOf.computeIfAbsent(concept, c -> new ArrayList<>()).add(i);
      }
    }
  }

  /** Numbers of the documents that name a concept. */
  public List<Integer> documentsOf(String concept) {
    return documentsOf.getOrDefault(concept, List.of());
  }

  /** The concepts that a document names. */
  public Set<String> concepts(int document) {
    return documents.get(document);
  }

  /**
   * For each concept that is named together with one, the sum over these documents, which count
   * less the more they name; less the more documents name it.
   */
  public Map<String, Double> namedTogether(String concept) {
    Map<String, Double> sums = new HashMap<>();
    for (int document : documentsOf(concept)) {
      double weight = damped(concepts(document).size());
      concepts(document).forEach(other -> sums.merge(other, weight, Double::sum));
    }
    sums.replaceAll((other, sum) -> sum * damped(documentsOf(other).size()));
    return sums;
  }

  /**
   * For each concept, the terms that are named with it and with one, each counting less the more
   * documents name it.
   */
  public Map<String, Double> termsShared(String concept) {
    Map<String, Double> sums = new HashMap<>();
    for (String term : rarest(neighbours(concept))) {
      double weight = damped(documentsOf(term).size());
      neighbours(term).forEach(other -> sums.merge(other, weight, Double::sum));
    }
    return sums;
  }

  /**
   * Ids of the rarest terms that are named with one concept and with each of others.
   *
   * @return by the other's id, in order of rarity
   */
  public Map<String, List<String>> sharedTerms(String concept, Set<String> others) {
    List<String> rarest = rarest(neighbours(concept));
    Map<String, List<String>> shared = new HashMap<>();
    for (String other : others) {
      Set<String> ofOther = neighbours(other);
      shared.put(other, rarest.stream().filter(ofOther::contains).limit(NAMED).toList());
    }
    return shared;
  }

  private Set<String> neighbours(String concept) {
    Set<String> neighbours = new HashSet<>();
    documentsOf(concept).forEach(document -> neighbours.addAll(concepts(document)));
    neighbours.remove(concept);
    return neighbours;
  }

  private List<String> rarest(Set<String> terms) {
    return terms.stream()
        .sorted(
            Comparator.comparingInt((String term) -> documentsOf(term).size())
                .thenComparing(Comparator.naturalOrder()))
        .limit(TERMS)
        .toList();
  }

  private static double damped(int degree) {
    return Math.pow(degree, -DAMPING);
  }
}
