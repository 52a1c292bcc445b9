package org.theragraph.cli.evaluation.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;

/** Made-up claims, each once, with how many sentences speak of it. */
final class SyntheticClaims {
  /** Shares among the statements of the sample corpus. */
  private static final Map<Predicate, Integer> SHARES =
      new EnumMap<>(
          Map.of(
              Predicate.TARGETS, 15,
              Predicate.TREATS, 20,
              Predicate.STUDIED_FOR, 18,
              Predicate.CAUSES, 13,
              Predicate.AFFECTS, 6,
              Predicate.EXPRESSED_IN, 5,
              Predicate.IMPLICATED_IN, 12,
              Predicate.PRODUCES, 4,
              Predicate.DIRECTED_AGAINST, 2,
              Predicate.FOUND_IN, 5));

  private static final List<String> ACTIONS = List.of("INHIBITS", "BINDS", "ACTIVATES");
  private static final List<String> DIRECTIONS = List.of("DECREASES", "INCREASES", "MODULATES");

  /** After each sentence, a next one for the same claim: 1.33 in the mean, as in the sample. */
  private static final double AGAIN = 0.25;

  private static final int MOST = 40;

  private final SyntheticConcepts concepts;
  private final Random random;
  private final List<Predicate> predicates = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();

  SyntheticClaims(SyntheticConcepts concepts, Random random) {
    this.concepts = concepts;
    this.random = random;
    SHARES.forEach((predicate, share) -> predicates.addAll(Collections.nCopies(share, predicate)));
  }

  /** Makes claims until so many sentences have one; a claim's place for each, shuffled. */
  List<Integer> make(long count) {
    Set<String> seen = new HashSet<>();
    while (sentences.size() < count) {
      Claim claim = claim();
      if (seen.add(claim.toString())) {
        int place = claims.size();
        claims.add(claim);
        int support = support();
        for (int i = 0; i < support && sentences.size() < count; i++) {
          sentences.add(place);
        }
      }
    }
    Collections.shuffle(sentences, random);
    return sentences;
  }

  List<Claim> claims() {
    return claims;
  }

  private int support() {
    int support = 1;
    while (support < MOST && random.nextDouble() < AGAIN) {
      support++;
    }
    return support;
  }

  private Claim claim() {
    Predicate predicate = predicates.get(random.nextInt(predicates.size()));
    Concept subject = concepts.draw(predicate.subjects());
    Concept object = concepts.draw(predicate.objects());
    return new Claim(subject.id(), predicate, object.id(), qualifiers(predicate));
  }

  private Qualifiers qualifiers(Predicate predicate) {
    return switch (predicate) {
      case TARGETS -> Qualifiers.of("action", any(ACTIONS));
      case AFFECTS -> Qualifiers.of("direction", any(DIRECTIONS));
      default -> Qualifiers.NONE;
    };
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
