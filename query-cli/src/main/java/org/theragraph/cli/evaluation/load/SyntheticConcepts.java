package org.theragraph.cli.evaluation.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;

/** Made-up concepts of all types; few of them are in most claims, as in real texts. */
final class SyntheticConcepts {
  /** Shares of the types among the concepts of the sample corpus. */
  private static final Map<ConceptType, Double> SHARES =
      new EnumMap<>(
          Map.of(
              ConceptType.DRUG, 0.21,
              ConceptType.TARGET, 0.19,
              ConceptType.CELL_TYPE, 0.10,
              ConceptType.DISEASE, 0.41,
              ConceptType.AUTOANTIBODY, 0.09));

  /**
   * The place of a draw is u to this power: the first tenth gets 32 % of all, 39 % in the sample.
   */
  private static final double SKEW = 2;

  private static final int SIBLINGS = 6;

  private final Map<ConceptType, List<Concept>> byType = new EnumMap<>(ConceptType.class);
  private final Random random;

  SyntheticConcepts(long count, Random random) {
    this.random = random;
    SHARES.forEach((type, share) -> byType.put(type, make(type, (int) Math.max(5, count * share))));
  }

  private static List<Concept> make(ConceptType type, int count) {
    List<Concept> made = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = type.slug() + " " + Integer.toString(i * 7919 + 46656, 36);
      List<Curie> parents = hasParent(type, i) ? List.of(id(type, i / SIBLINGS)) : List.of();
      List<String> synonyms = synonyms(name, i);
      List<Curie> xrefs = i % 3 == 0 ? List.of(new Curie("MESH", "X" + i)) : List.of();
      made.add(new Concept(id(type, i), type, name, synonyms, xrefs, parents, false));
    }
    return made;
  }

  private static List<String> synonyms(String name, int i) {
    List<String> synonyms = new ArrayList<>();
    for (int j = 0; j < i % 8; j++) { // 3.5 in the mean; 3.8 in the sample
      synonyms.add(name + " form " + j);
    }
    return synonyms;
  }

  private static boolean hasParent(ConceptType type, int i) {
    return i >= SIBLINGS && (type == ConceptType.DISEASE || type == ConceptType.CELL_TYPE);
  }

  private static Curie id(ConceptType type, int i) {
    return new Curie("BENCH", "%s-%06d".formatted(type.slug(), i));
  }

  /** One of the given types; the first of a type much more often than the last. */
  Concept draw(Set<ConceptType> types) {
    List<ConceptType> choice = List.copyOf(types);
    List<Concept> concepts = of(choice.get(random.nextInt(choice.size())));
    double place = Math.pow(random.nextDouble(), SKEW);
    return concepts.get((int) (place * concepts.size()));
  }

  List<Concept> of(ConceptType type) {
    return byType.getOrDefault(type, List.of());
  }

  List<Concept> all() {
    return byType.values().stream().flatMap(List::stream).toList();
  }
}
