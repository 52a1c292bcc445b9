package org.theragraph.extractor.evaluation;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;
import org.theragraph.extractor.evaluation.measure.Counts;
import org.theragraph.extractor.evaluation.measure.Tally;
import org.theragraph.extractor.evaluation.measure.Task;

/**
 * Counts what was said of a press document, by predicate.
 *
 * @param gold without what counts neither way
 * @param said with the stages it was said with; none for predicates without stage
 * @param wrong of what was said
 */
record PressCounter(
    Collection<GoldRelation> gold,
    Map<GoldRelation.Claim, Set<Stage>> said,
    Collection<GoldRelation.Claim> wrong) {
  static final String ALL = "all";

  /** Adds relations, overall and by predicate. */
  void relations(Task task, Tally tally) {
    tally.add(task, ALL, relations(EnumSet.allOf(Predicate.class)));
    for (Predicate predicate : Predicate.values()) {
      tally.add(task, predicate.name(), relations(Set.of(predicate)));
    }
  }

  private Counts relations(Set<Predicate> predicates) {
    List<GoldRelation> wanted =
        gold.stream().filter(g -> predicates.contains(g.claim().predicate())).toList();
    long found = wanted.stream().filter(g -> said.containsKey(g.claim())).count();
    long errors = wrong.stream().filter(claim -> predicates.contains(claim.predicate())).count();
    return new Counts(found, found + errors, found, wanted.size());
  }

  /** Of relations found with whatever polarity, those with the right one. */
  Counts polarity() {
    long right = gold.stream().filter(g -> said.containsKey(g.claim())).count();
    long either =
        gold.stream()
            .filter(g -> said.containsKey(g.claim()) || said.containsKey(opposite(g.claim())))
            .count();
    return new Counts(right, either, right, either);
  }

  private static GoldRelation.Claim opposite(GoldRelation.Claim claim) {
    return new GoldRelation.Claim(
        claim.subject(),
        claim.predicate(),
        claim.object(),
        claim.polarity() == Polarity.AFFIRMED ? Polarity.NEGATED : Polarity.AFFIRMED);
  }

  /** Of relations found that have a stage, those with one that fits what the annotators say. */
  Counts stage() {
    int right = 0;
    int all = 0;
    for (GoldRelation relation : gold) {
      Set<Stage> stages = said.get(relation.claim());
      if (stages != null && relation.claim().predicate().hasStage()) {
        all++;
        right += stages.stream().anyMatch(fitting(relation)::contains) ? 1 : 0;
      }
    }
    return new Counts(right, all, right, all);
  }

  /** The annotators tell planned, without outcome, worked, did not work. */
  private static Set<Stage> fitting(GoldRelation relation) {
    if ("planned".equals(relation.certainty())) {
      return EnumSet.of(Stage.PLANNED);
    }
    if (relation.claim().predicate() == Predicate.STUDIED_FOR) {
      return EnumSet.of(Stage.ONGOING, Stage.PRECLINICAL);
    }
    return relation.claim().polarity() == Polarity.NEGATED
        ? EnumSet.of(Stage.NEGATIVE, Stage.STOPPED)
        : EnumSet.of(Stage.POSITIVE, Stage.APPROVED, Stage.PRECLINICAL);
  }
}
