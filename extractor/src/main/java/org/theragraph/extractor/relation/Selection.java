package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Predicate;

/** Settles what rules say twice or against each other. */
final class Selection {
  /** Between the drug and what it is given for, an adverse effect must be said plainly. */
  private static final double PLAIN = 0.8;

  private Selection() {}

  private record Pair(Curie subject, Curie object) {
    static Pair of(Relation relation) {
      return new Pair(Argument.idOf(relation.subject()), Argument.idOf(relation.object()));
    }
  }

  private record Claim(Pair pair, Predicate predicate) {}

  /** Of one sentence: each claim once, by its surest rule; an outcome makes a study needless. */
  static List<Relation> ofSentence(List<Relation> relations) {
    Map<Claim, Relation> best = new LinkedHashMap<>();
    for (Relation relation : relations) {
      best.merge(new Claim(Pair.of(relation), relation.predicate()), relation, Selection::surer);
    }
    Collection<Relation> claims = best.values();
    return claims.stream().filter(relation -> !isOutdone(relation, claims)).toList();
  }

  /** The one with the higher probability; the first of equals. */
  static Relation surer(Relation one, Relation other) {
    return other.probability() > one.probability() ? other : one;
  }

  private static boolean isOutdone(Relation relation, Collection<Relation> claims) {
    Predicate stronger =
        switch (relation.predicate()) {
          case STUDIED_FOR -> Predicate.TREATS;
          case TREATS -> Predicate.CAUSES; // only the surer of the two
          default -> relation.predicate();
        };
    boolean needsMore = relation.predicate() == Predicate.TREATS;
    return stronger != relation.predicate()
        && claims.stream()
            .anyMatch(
                other ->
                    other.predicate() == stronger
                        && Pair.of(other).equals(Pair.of(relation))
                        && (!needsMore || other.probability() > relation.probability()));
  }

  /**
   * Of a document: what a drug is given for is not also its adverse effect, unless said plainly.
   */
  static List<Relation> ofDocument(List<Relation> relations) {
    List<Relation> kept = new ArrayList<>();
    for (Relation relation : relations) {
      boolean doubtful = relation.predicate() == Predicate.CAUSES && relation.probability() < PLAIN;
      if (!doubtful || !isGivenFor(Pair.of(relation), relations)) {
        kept.add(relation);
      }
    }
    return kept;
  }

  private static boolean isGivenFor(Pair pair, List<Relation> relations) {
    return relations.stream()
        .anyMatch(
            relation ->
                (relation.predicate() == Predicate.TREATS
                        || relation.predicate() == Predicate.STUDIED_FOR)
                    && Pair.of(relation).equals(pair));
  }
}
