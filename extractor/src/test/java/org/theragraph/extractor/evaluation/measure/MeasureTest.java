package org.theragraph.extractor.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Predicate;

class MeasureTest {
  private static final Counts GOOD = new Counts(9, 10, 9, 10);
  private static final Counts POOR = new Counts(1, 10, 1, 10);

  @Test
  void nothingSaidIsNoDivisionByZero() {
    assertThat(Counts.NONE.precision() + Counts.NONE.recall() + Counts.NONE.f1()).isZero();
  }

  @Test
  void f1IsTheHarmonicMean() {
    assertThat(new Counts(1, 2, 1, 4).f1()).isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void theIntervalHoldsTheValueAndShrinksWithMoreDocuments() {
    Figure few = Figure.of(Task.MENTIONS_STRICT, "DRUG", documents(4));
    Figure many = Figure.of(Task.MENTIONS_STRICT, "DRUG", documents(400));
    assertThat(few.value()).isCloseTo(0.5, within(1e-12)).isBetween(few.low(), few.high());
    assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    assertThat(Figure.of(Task.MENTIONS_STRICT, "DRUG", documents(4))).isEqualTo(few);
  }

  @Test
  void allAlikeLeavesNothingToChance() {
    Figure figure = Figure.of(Task.MENTIONS_STRICT, "DRUG", Collections.nCopies(20, GOOD));
    assertThat(figure.low()).isEqualTo(figure.high());
  }

  @Test
  void figuresWithoutAnyCountAreLeftOut() {
    Tally tally = new Tally();
    tally.add(Task.TRAPS, "all", Counts.NONE);
    tally.add(Task.STAGE, "all", GOOD);
    assertThat(tally.figures()).extracting(Figure::task).containsExactly(Task.STAGE);
  }

  @Test
  void calibrationErrorIsTheGapWeightedBySize() {
    // 0.9 and always wrong (1 of 4), 0.5 and half right (2 of 4), 0.1 and right (1 of 4)
    Reliability reliability =
        Reliability.of(
            List.of(judged(0.9, false), judged(0.5, true), judged(0.5, false), judged(0.1, true)));
    assertThat(reliability.error()).isCloseTo(0.25 * 0.9 + 0.25 * 0.9, within(1e-12));
    assertThat(reliability.probability()).isCloseTo(0.5, within(1e-12));
    assertThat(reliability.right()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void certaintyFallsIntoTheLastBin() {
    assertThat(Reliability.of(List.of(judged(1.0, true), judged(0.95, true))).bins()).hasSize(1);
  }

  private static List<Counts> documents(int count) {
    return IntStream.range(0, count).mapToObj(i -> i % 2 == 0 ? GOOD : POOR).toList();
  }

  private static Judged judged(double probability, boolean right) {
    return new Judged(
        DocumentKind.ABSTRACT, Predicate.TREATS, false, "rules/a@1", probability, right);
  }
}
