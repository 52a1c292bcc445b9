package org.theragraph.graph.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Correction;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.corpora.model.Polarity;

class VerdictsTest {
  private static final Correction DENIED = Correction.of(Polarity.NEGATED, null, null);

  private static Decision says(String curator, DecisionKind kind) {
    return Decisions.onEvidence(curator, kind, "s", "e");
  }

  private static Verdict verdict(Decision... decisions) {
    return Verdicts.of(List.of(decisions)).get("e");
  }

  @Test
  void theLastWordOfACuratorCounts() {
    Decision early = says("anna", DecisionKind.ACCEPT);
    Decision late = says("anna", DecisionKind.REJECT);
    assertThat(verdict(late, early).outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(verdict(late, early).isContested()).isFalse();
  }

  @Test
  void moreCuratorsOutvoteFewerAndAsManyDispute() {
    Decision yes = says("anna", DecisionKind.ACCEPT);
    Decision no = says("ben", DecisionKind.REJECT);
    assertThat(verdict(yes, no).outcome()).isEqualTo(Outcome.DISPUTED);
    assertThat(verdict(yes, no, says("chris", DecisionKind.REJECT)))
        .isEqualTo(new Verdict(Outcome.REJECTED, 1, 2, Correction.NONE));
  }

  @Test
  void commentsDecideNothing() {
    assertThat(Verdicts.of(List.of(says("anna", DecisionKind.COMMENT)))).isEmpty();
  }

  @Test
  void anUndoBringsBackWhatWasBeforeAndCanBeUndone() {
    Decision first = says("anna", DecisionKind.ACCEPT);
    Decision second = says("anna", DecisionKind.REJECT);
    Decision undo = Decisions.undoing("anna", second);
    Decision undoOfUndo = Decisions.undoing("anna", undo);
    assertThat(verdict(first, second, undo).outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(verdict(first, second, undo, undoOfUndo).outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(Verdicts.of(List.of(second, undo))).isEmpty();
  }

  @Test
  void aCorrectionAcceptsAndHoldsWhileItIsNotOutvoted() {
    Decision corrected = Decisions.correcting("anna", "s", "e", DENIED);
    assertThat(verdict(corrected)).isEqualTo(new Verdict(Outcome.ACCEPTED, 1, 0, DENIED));
    assertThat(verdict(corrected, says("ben", DecisionKind.REJECT)).correction())
        .isEqualTo(Correction.NONE);
  }

  @Test
  void cohenIsAsInTheBook() {
    // By hand: 35 of 50 agree; chance 0.5 · 0.6 + 0.5 · 0.4.
    Kappa kappa = new Kappa();
    add(kappa, 20, true, true);
    add(kappa, 5, true, false);
    add(kappa, 10, false, true);
    add(kappa, 15, false, false);
    assertThat(kappa.agreed()).isEqualTo(0.7);
    assertThat(kappa.value()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void fleissCountsTheShareOfAllVotes() {
    Kappa kappa = new Kappa();
    kappa.add(Map.of("a", true, "b", true, "c", true));
    kappa.add(Map.of("a", false, "b", false, "c", false));
    kappa.add(Map.of("a", true, "b", true, "c", false));
    // agreed (1 + 1 + 1/3) / 3; share of yes 5/9
    double chance = 25 / 81.0 + 16 / 81.0;
    assertThat(kappa.value()).isCloseTo((7 / 9.0 - chance) / (1 - chance), within(1e-9));
  }

  @Test
  void whereChanceAlwaysAgreesKappaSaysNothing() {
    Kappa kappa = new Kappa();
    add(kappa, 3, true, true);
    assertThat(kappa.value()).isNull();
  }

  private static void add(Kappa kappa, int times, boolean anna, boolean ben) {
    for (int i = 0; i < times; i++) {
      kappa.add(Map.of("anna", anna, "ben", ben));
    }
  }
}
