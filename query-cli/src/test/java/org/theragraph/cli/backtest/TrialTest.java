package org.theragraph.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.backtest.truth.OutsideTruth;
import org.theragraph.cli.session.Scope;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;

/** What is to be foretold, and among what. */
class TrialTest {
  private static final Scope CUT = Scope.parse("2015");

  private static Trial trial(Made made) {
    return Trial.of(made.past(), CUT, Scope.NOW);
  }

  private static Made known() {
    return new Made()
        .told("drug1", Predicate.TARGETS, "target1", "2010-01-01")
        .told("drug1", Predicate.TREATS, "disease1", "2011-01-01")
        .told("drug2", Predicate.TREATS, "disease2", "2012-01-01");
  }

  @Test
  void aUseThatIsFirstToldAfterTheMomentIsToBeForetold() {
    Trial trial = trial(known().told("drug1", Predicate.TREATS, "disease2", "2018-01-01"));
    assertThat(trial.after()).containsOnlyKeys("drug1");
    assertThat(trial.after().get("drug1")).isEqualTo(Set.of("disease2"));
    assertThat(trial.candidates("drug1")).containsExactly("disease2");
  }

  @Test
  void aUseThatWasToldBeforeIsNoNews() {
    Trial trial = trial(known().told("drug1", Predicate.STUDIED_FOR, "disease1", "2018-01-01"));
    assertThat(trial.after().getOrDefault("drug1", Set.of())).isEmpty();
  }

  @Test
  void aTrialThatFailedIsNoUse() {
    Trial trial =
        trial(
            known().told("drug1", Predicate.STUDIED_FOR, "disease2", "2018-01-01", Stage.NEGATIVE));
    assertThat(trial.after()).isEmpty();
  }

  @Test
  void aDrugOrADiseaseThatNobodyKnewIsLeftOut() {
    Trial trial =
        trial(
            known()
                .told("drug9", Predicate.TREATS, "disease1", "2018-01-01")
                .told("drug1", Predicate.TREATS, "disease9", "2018-01-01"));
    assertThat(trial.after()).isEmpty();
    assertThat(trial.diseases()).containsExactly("disease1", "disease2");
  }

  private static OutsideTruth truth(Map<String, Set<String>> works, Map<String, Set<String>> not) {
    return new OutsideTruth("a table", 9, works, not);
  }

  @Test
  void aUseThatOthersKeepIsToBeFoundUnlessATextHadToldIt() {
    Trial trial =
        Trial.of(
            known().past(),
            CUT,
            truth(Map.of("drug1", Set.of("disease1", "disease2", "disease9")), Map.of()));
    assertThat(trial.after()).isEqualTo(Map.of("drug1", Set.of("disease2")));
    assertThat(trial.others()).isZero();
  }

  @Test
  void againstFailuresOnlyUsedAndFailedOnesAreCandidates() {
    Made made = known().told("drug2", Predicate.TREATS, "disease3", "2013-01-01");
    made.told("drug3", Predicate.TREATS, "disease4", "2013-01-01");
    Trial trial =
        Trial.againstFailed(
            made.past(),
            CUT,
            truth(
                Map.of("drug1", Set.of("disease2"), "drug3", Set.of("disease1")),
                Map.of("drug1", Set.of("disease1", "disease3"))));
    assertThat(trial.after()).isEqualTo(Map.of("drug1", Set.of("disease2")));
    assertThat(trial.candidates("drug1")).containsExactly("disease2", "disease3");
    assertThat(trial.others()).isEqualTo(1);
  }
}
