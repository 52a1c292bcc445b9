package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;

class NoisyOrTest {
  private final NoisyOr model = new NoisyOr();

  private static Vote vote(String cluster, Polarity polarity, double probability) {
    return new Vote(cluster, polarity, Certainty.CERTAIN, probability);
  }

  @Test
  void copiesHaveOneVoteTheirBest() {
    Vote weak = vote("d1", Polarity.AFFIRMED, 0.5);
    Vote strong = vote("d1", Polarity.AFFIRMED, 0.8);
    assertThat(model.of(List.of(weak, strong, weak))).isEqualTo(0.8);
  }

  @Test
  void independentDocumentsJoin() {
    Vote one = vote("d1", Polarity.AFFIRMED, 0.8);
    Vote two = vote("d2", Polarity.AFFIRMED, 0.5);
    assertThat(model.of(List.of(one, two))).isEqualTo(0.9);
  }

  @Test
  void whatIsDeniedAsFirmlyIsBelievedHalf() {
    Vote one = vote("d1", Polarity.AFFIRMED, 0.8);
    Vote two = vote("d2", Polarity.NEGATED, 0.8);
    assertThat(model.of(List.of(one, two))).isEqualTo(0.4);
  }

  @Test
  void whatIsOnlyDeniedIsNotBelieved() {
    assertThat(model.of(List.of(vote("d1", Polarity.NEGATED, 0.9)))).isZero();
    assertThat(model.of(List.of())).isZero();
  }

  @Test
  void speculationCountsLess() {
    Vote may = new Vote("d1", Polarity.AFFIRMED, Certainty.POSSIBLE, 0.9);
    assertThat(model.of(List.of(may))).isCloseTo(0.36, within(1e-9));
  }

  @Property(tries = 300)
  void beliefIsAProbabilityAndDoesNotDependOnOrder(@ForAll("votes") List<Vote> votes) {
    List<Vote> shuffled = new ArrayList<>(votes);
    Collections.shuffle(shuffled, new Random(votes.size()));
    assertThat(model.of(votes)).isBetween(0.0, 1.0).isEqualTo(model.of(shuffled));
  }

  @Property(tries = 300)
  void oneMoreDocumentThatAffirmsNeverHurts(@ForAll("votes") List<Vote> votes) {
    List<Vote> more = new ArrayList<>(votes);
    more.add(vote("another", Polarity.AFFIRMED, 0.7));
    assertThat(model.of(more)).isGreaterThanOrEqualTo(model.of(votes));
  }

  @Provide
  Arbitrary<List<Vote>> votes() {
    return Combinators.combine(
            Arbitraries.of("d1", "d2", "d3", "d4"),
            Arbitraries.of(Polarity.class),
            Arbitraries.of(Certainty.class),
            Arbitraries.doubles().between(0, 1))
        .as(Vote::new)
        .list()
        .ofMaxSize(8);
  }
}
