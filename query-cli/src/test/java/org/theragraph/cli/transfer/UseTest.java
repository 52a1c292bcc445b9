package org.theragraph.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theragraph.corpora.model.Certainty.CERTAIN;
import static org.theragraph.corpora.model.Certainty.POSSIBLE;
import static org.theragraph.corpora.model.Polarity.AFFIRMED;
import static org.theragraph.corpora.model.Polarity.NEGATED;
import static org.theragraph.corpora.model.Predicate.CAUSES;
import static org.theragraph.corpora.model.Predicate.STUDIED_FOR;
import static org.theragraph.corpora.model.Predicate.TREATS;

import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;

class UseTest {
  private static Use of(Predicate predicate, Polarity polarity, Certainty certainty, Stage stage) {
    return and(new Use(), predicate, polarity, certainty, stage);
  }

  private static Use and(
      Use use, Predicate predicate, Polarity polarity, Certainty certainty, Stage stage) {
    use.add(new Use.Saying("e", predicate, polarity, certainty, stage));
    return use;
  }

  @Test
  void reportedEfficacyIsKnown() {
    assertThat(of(TREATS, AFFIRMED, CERTAIN, null).standings()).containsExactly(Standing.KNOWN);
  }

  @Test
  void aSupposedEffectIsAHypothesis() {
    assertThat(of(TREATS, AFFIRMED, POSSIBLE, null).standings())
        .containsExactly(Standing.HYPOTHESIS);
  }

  @Test
  void anEffectInAnimalsIsNoKnownUse() {
    assertThat(of(TREATS, AFFIRMED, CERTAIN, Stage.PRECLINICAL).standings())
        .containsExactly(Standing.PRECLINICAL);
  }

  @Test
  void aRunningTrialIsNoKnownUse() {
    Use use = of(STUDIED_FOR, AFFIRMED, CERTAIN, Stage.ONGOING);
    assertThat(use.standings()).containsExactly(Standing.STUDIED);
    assertThat(use.factor()).isEqualTo(1.0);
  }

  @Test
  void aStoppedTrialAFailureAndAnAdverseEffectSpeakAgainst() {
    assertThat(of(STUDIED_FOR, AFFIRMED, CERTAIN, Stage.STOPPED).standings())
        .containsExactly(Standing.AGAINST);
    assertThat(of(TREATS, NEGATED, CERTAIN, null).standings()).containsExactly(Standing.AGAINST);
    assertThat(of(CAUSES, AFFIRMED, CERTAIN, null).standings()).containsExactly(Standing.AGAINST);
  }

  @Test
  void aDeniedAdverseEffectIsNothingAgainst() {
    Use use = of(CAUSES, NEGATED, CERTAIN, null);
    assertThat(use.standings()).isEmpty();
    assertThat(use.factor()).isEqualTo(1.0);
  }

  @Test
  void oneDenialLeavesAQuarterAndMoreLeaveLess() {
    Use once = of(TREATS, NEGATED, CERTAIN, null);
    assertThat(once.factor()).isEqualTo(0.25);
    double twice = and(once, TREATS, NEGATED, CERTAIN, null).factor();
    assertThat(twice).isLessThan(0.25);
    assertThat(and(once, TREATS, AFFIRMED, CERTAIN, null).factor()).isGreaterThan(twice);
  }

  @Test
  void contradictionShowsBothSides() {
    Use use = and(of(TREATS, AFFIRMED, CERTAIN, null), TREATS, NEGATED, CERTAIN, null);
    assertThat(use.standings()).containsExactly(Standing.KNOWN, Standing.AGAINST);
    assertThat(use.denials()).hasSize(1);
  }
}
