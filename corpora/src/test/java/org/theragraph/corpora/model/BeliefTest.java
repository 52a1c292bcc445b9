package org.theragraph.corpora.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class BeliefTest {
  /** Belief is rounded to three decimals: two of them may be off by half of the last. */
  private static final double ROUNDING = 0.001;

  record Vote(String document, Polarity polarity, Certainty certainty, double probability) {}

  @Test
  void nothingIsBelievedWithoutEvidence() {
    assertThat(belief(List.of()).value()).isZero();
    assertThat(belief(List.of()).documentCount()).isZero();
  }

  @Test
  void oneSentenceIsBelievedAsMuchAsItsRule() {
    assertThat(belief(List.of(yes("a", 0.8))).value()).isEqualTo(0.8);
  }

  @Test
  void independentDocumentsConfirmEachOther() {
    assertThat(belief(List.of(yes("a", 0.8), yes("b", 0.5))).value()).isEqualTo(0.9);
  }

  @Test
  void aDocumentThatSaysItTwiceHasOneVoteItsBest() {
    Belief belief = belief(List.of(yes("a", 0.5), yes("a", 0.8), yes("a", 0.6)));
    assertThat(belief.value()).isEqualTo(0.8);
    assertThat(belief.documentCount()).isEqualTo(1);
  }

  @Test
  void aSentenceTakenOverWordForWordHasOneVote() {
    Belief belief = new Belief();
    belief.add("b", 7, Polarity.AFFIRMED, Certainty.CERTAIN, 0.5);
    belief.add("a", 7, Polarity.AFFIRMED, Certainty.CERTAIN, 0.8);
    assertThat(belief.value()).isEqualTo(0.8);
    assertThat(belief.documentCount()).isEqualTo(1);
    belief.add("a", 8, Polarity.AFFIRMED, Certainty.CERTAIN, 0.6);
    assertThat(belief.documentCount()).as("more of the first").isEqualTo(1);
    belief.add("b", Belief.NO_PASSAGE, Polarity.AFFIRMED, Certainty.CERTAIN, 0.5);
    assertThat(belief.documentCount()).as("the other's own words").isEqualTo(2);
    assertThat(belief.value()).isEqualTo(0.9);
  }

  @Test
  void doubtWeakensAVote() {
    assertThat(belief(List.of(vote(Certainty.PROBABLE))).value()).isEqualTo(0.6);
    assertThat(belief(List.of(vote(Certainty.POSSIBLE))).value()).isEqualTo(0.32);
  }

  @Test
  void whatIsDeniedAsStronglyIsBelievedHalfAsMuch() {
    Belief belief = belief(List.of(yes("a", 0.8), no("b", 0.8)));
    assertThat(belief.value()).isEqualTo(0.4);
    assertThat(belief.documentCount()).isEqualTo(2);
  }

  @Test
  void whatIsOnlyDeniedIsNotBelieved() {
    assertThat(belief(List.of(no("a", 0.9), no("b", 0.3))).value()).isZero();
  }

  @Test
  void aDocumentThatAffirmsAndDeniesCountsOnceAsADocument() {
    assertThat(belief(List.of(yes("a", 0.8), no("a", 0.8))).documentCount()).isEqualTo(1);
  }

  @Property
  void beliefIsAProbability(@ForAll("votes") List<Vote> votes) {
    assertThat(belief(votes).value()).isBetween(0.0, 1.0);
  }

  @Property
  void theOrderOfTheEvidenceDoesNotMatter(@ForAll("votes") List<Vote> votes) {
    List<Vote> reversed = new java.util.ArrayList<>(votes);
    java.util.Collections.reverse(reversed);
    assertThat(Math.abs(belief(reversed).value() - belief(votes).value()))
        .isLessThanOrEqualTo(ROUNDING);
    assertThat(belief(reversed).documentCount()).isEqualTo(belief(votes).documentCount());
  }

  @Property
  void affirmingEvidenceNeverLowersBelief(
      @ForAll("votes") List<Vote> votes, @ForAll("vote") Vote more) {
    Vote affirmed =
        new Vote(more.document(), Polarity.AFFIRMED, more.certainty(), more.probability());
    assertThat(with(votes, affirmed)).isGreaterThanOrEqualTo(belief(votes).value() - ROUNDING);
  }

  @Property
  void denyingEvidenceNeverRaisesBelief(
      @ForAll("votes") List<Vote> votes, @ForAll("vote") Vote more) {
    Vote denied = new Vote(more.document(), Polarity.NEGATED, more.certainty(), more.probability());
    assertThat(with(votes, denied)).isLessThanOrEqualTo(belief(votes).value() + ROUNDING);
  }

  @Property
  void aCopyOfWhatWasSaidChangesNothing(@ForAll("votes") List<Vote> votes) {
    Belief twice = belief(votes);
    votes.forEach(v -> twice.add(v.document(), v.polarity(), v.certainty(), v.probability()));
    assertThat(twice.value()).isEqualTo(belief(votes).value());
    assertThat(twice.documentCount()).isEqualTo(belief(votes).documentCount());
  }

  @Provide
  static Arbitrary<List<Vote>> votes() {
    return vote().list().ofMaxSize(20);
  }

  @Provide
  static Arbitrary<Vote> vote() {
    return Combinators.combine(
            Arbitraries.of("a", "b", "c", "d", "e"),
            Arbitraries.of(Polarity.class),
            Arbitraries.of(Certainty.class),
            Arbitraries.doubles().between(0, 1))
        .as(Vote::new);
  }

  private static Vote yes(String document, double probability) {
    return new Vote(document, Polarity.AFFIRMED, Certainty.CERTAIN, probability);
  }

  private static Vote no(String document, double probability) {
    return new Vote(document, Polarity.NEGATED, Certainty.CERTAIN, probability);
  }

  private static Vote vote(Certainty certainty) {
    return new Vote("a", Polarity.AFFIRMED, certainty, 0.8);
  }

  private static double with(List<Vote> votes, Vote more) {
    Belief belief = belief(votes);
    belief.add(more.document(), more.polarity(), more.certainty(), more.probability());
    return belief.value();
  }

  private static Belief belief(List<Vote> votes) {
    Belief belief = new Belief();
    votes.forEach(v -> belief.add(v.document(), v.polarity(), v.certainty(), v.probability()));
    return belief;
  }
}
