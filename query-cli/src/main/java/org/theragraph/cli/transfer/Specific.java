package org.theragraph.cli.transfer;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.theragraph.cli.concept.ConceptLookup;

/** Keeps the candidates that are a disease one could start a trial in. */
final class Specific {
  /** A class of so many diseases says no more than "something of that kind". */
  private static final int BROAD = 8;

  private static final Set<Reasoning> KINSHIP =
      EnumSet.of(Reasoning.RELATED_DISEASE, Reasoning.NARROWER_DISEASE);

  private final ConceptLookup concepts;

  Specific(ConceptLookup concepts) {
    this.concepts = concepts;
  }

  /**
   * Without symptoms and adverse effects; without broad classes, unless a text speaks of the use in
   * that very class; without classes of diseases that texts name for the drug, when only kinship
   * leads to them.
   *
   * @param told diseases that texts name for the drug, by their ids
   */
  List<Candidate> of(List<Candidate> candidates, Map<String, Use> told) {
    List<Candidate> diseases =
        candidates.stream().filter(c -> !Effects.contains(c.concept().id())).toList();
    Set<String> ids = diseases.stream().map(c -> c.concept().id()).collect(Collectors.toSet());
    Set<String> broad = concepts.withManyNarrower(ids, BROAD);
    Set<String> classes = concepts.broaderOf(told.keySet()).keySet();
    return diseases.stream()
        .filter(c -> !c.standings().isEmpty() || !broad.contains(c.concept().id()))
        .filter(c -> !isByKinshipOnly(c) || !classes.contains(c.concept().id()))
        .toList();
  }

  private static boolean isByKinshipOnly(Candidate candidate) {
    return candidate.standings().isEmpty()
        && candidate.parts().stream().allMatch(part -> KINSHIP.contains(part.reason().reasoning()));
  }
}
