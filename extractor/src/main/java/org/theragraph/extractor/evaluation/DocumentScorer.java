package org.theragraph.extractor.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;
import org.theragraph.extractor.DocumentExtractor;
import org.theragraph.extractor.assembly.Claim;
import org.theragraph.extractor.evaluation.measure.Judged;
import org.theragraph.extractor.relation.Argument;

/**
 * Scores one document: relations as (subject, predicate, object, polarity), ends matched by name.
 *
 * <p>An end is a gold entity when its name is one of the entity's, or when its concept has such a
 * name elsewhere in the document. As the annotators ask: optional relations count neither way,
 * inferred ones apart; STUDIED_FOR of a pair whose use the gold judges is no error.
 */
final class DocumentScorer {
  private final GoldDocument gold;
  private final DocumentExtractor.Result result;
  private final Map<Curie, Set<String>> entitiesOfConcept = new HashMap<>();
  private final Map<GoldRelation.Claim, Set<String>> said = new LinkedHashMap<>();
  private final Map<GoldRelation.Claim, Set<Stage>> stages = new LinkedHashMap<>();
  private final Set<GoldRelation.Claim> wrong = new LinkedHashSet<>();

  DocumentScorer(GoldDocument gold, DocumentExtractor.Result result) {
    this.gold = gold;
    this.result = result;
    for (Mention mention : result.facts().mentions()) {
      entitiesOfConcept
          .computeIfAbsent(Argument.idOf(mention), id -> new HashSet<>())
          .addAll(byName(mention));
    }
    read();
  }

  private void read() {
    for (Claim claim : result.claims()) {
      Set<GoldRelation.Claim> readings = readings(claim);
      Set<GoldRelation.Claim> right = new HashSet<>(readings);
      right.retainAll(goldClaims());
      if (right.isEmpty()) {
        readings.stream().filter(reading -> !isForgiven(reading)).limit(1).forEach(wrong::add);
      }
      readings.forEach(reading -> note(reading, claim.evidence()));
    }
  }

  private void note(GoldRelation.Claim reading, Evidence evidence) {
    said.computeIfAbsent(reading, any -> new HashSet<>()).add(certainty(evidence));
    Set<Stage> known = stages.computeIfAbsent(reading, any -> new HashSet<>());
    if (evidence.stage() != null) {
      known.add(evidence.stage());
    }
  }

  /** What was said, by predicate; optional and inferred relations left out. */
  PressCounter counter() {
    return new PressCounter(
        distinct(gold.relations()).stream()
            .filter(relation -> !relation.optional() && !relation.inferred())
            .toList(),
        stages,
        wrong);
  }

  /** Evidence that is right or wrong; what counts neither way is left out. */
  List<Judged> judged(boolean given) {
    List<Judged> judged = new ArrayList<>();
    for (Claim claim : result.claims()) {
      Set<GoldRelation.Claim> readings = readings(claim);
      boolean right = readings.stream().anyMatch(goldClaims()::contains);
      if (right || readings.stream().noneMatch(this::isForgiven)) {
        judged.add(
            new Judged(
                gold.document().kind(),
                claim.predicate(),
                given,
                claim.evidence().extractor(),
                claim.evidence().probability(),
                right));
      }
    }
    return judged;
  }

  DocumentScore score() {
    List<String> found = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    int certain = 0;
    int inferred = 0;
    int inferredFound = 0;
    for (GoldRelation relation : distinct(gold.relations())) {
      Set<String> certainties = said.get(relation.claim());
      if (relation.inferred()) {
        inferred++;
        inferredFound += certainties != null ? 1 : 0;
      } else if (certainties != null && !relation.optional()) {
        found.add(text(relation.claim()));
        certain += certainties.contains(relation.certainty()) ? 1 : 0;
      } else if (!relation.optional()) {
        missed.add(text(relation.claim()) + (relation.inSentence() ? "" : " (across sentences)"));
      }
    }
    return new DocumentScore(
        gold.document().id(),
        found,
        missed,
        wrong.stream().map(DocumentScorer::text).toList(),
        certain,
        gold.traps().stream().filter(this::isEmitted).map(t -> text(t.claim())).toList(),
        gold.traps().size(),
        inferredFound,
        inferred,
        gold.relations().isEmpty());
  }

  private static List<GoldRelation> distinct(List<GoldRelation> relations) {
    Map<GoldRelation.Claim, GoldRelation> byClaim = new LinkedHashMap<>();
    relations.forEach(relation -> byClaim.putIfAbsent(relation.claim(), relation));
    return List.copyOf(byClaim.values());
  }

  /** The claim in the gold's names; in its own where an end is no gold entity. */
  private Set<GoldRelation.Claim> readings(Claim claim) {
    Set<GoldRelation.Claim> readings = new LinkedHashSet<>();
    for (String subject : entities(claim.subjectMention())) {
      for (String object : entities(claim.objectMention())) {
        readings.add(
            new GoldRelation.Claim(
                subject, claim.predicate(), object, claim.evidence().polarity()));
      }
    }
    return readings;
  }

  private Set<String> entities(Mention mention) {
    Set<String> names = entitiesOfConcept.getOrDefault(Argument.idOf(mention), byName(mention));
    return names.isEmpty() ? Set.of(mention.text()) : names;
  }

  private Set<String> byName(Mention mention) {
    return gold.entitiesByKey().getOrDefault(NameKey.of(mention.text()), Set.of());
  }

  private Set<GoldRelation.Claim> goldClaims() {
    Set<GoldRelation.Claim> claims = new HashSet<>();
    gold.relations().forEach(relation -> claims.add(relation.claim()));
    return claims;
  }

  private boolean isForgiven(GoldRelation.Claim claim) {
    return gold.partial() ? !isTrap(claim) : isLenient(claim);
  }

  private boolean isTrap(GoldRelation.Claim claim) {
    return gold.traps().stream().anyMatch(trap -> trap.claim().equals(claim));
  }

  private boolean isLenient(GoldRelation.Claim claim) {
    return gold.relations().stream()
        .filter(
            relation ->
                relation.claim().subject().equals(claim.subject())
                    && relation.claim().object().equals(claim.object()))
        .anyMatch(
            relation ->
                claim.predicate().equals(relation.lenient())
                    || (claim.predicate() == Predicate.STUDIED_FOR
                        && relation.claim().predicate() == Predicate.TREATS));
  }

  private boolean isEmitted(GoldRelation trap) {
    Set<String> certainties = said.get(trap.claim());
    return certainties != null && certainties.contains("fact");
  }

  /** In the annotators' words. */
  private static String certainty(Evidence evidence) {
    if (evidence.stage() == Stage.PLANNED) {
      return "planned";
    }
    return evidence.certainty() == Certainty.CERTAIN ? "fact" : "speculative";
  }

  private static String text(GoldRelation.Claim claim) {
    return claim.subject()
        + " "
        + claim.predicate()
        + " "
        + claim.object()
        + (claim.polarity() == Polarity.NEGATED ? " (denied)" : "");
  }
}
