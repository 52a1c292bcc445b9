package org.theragraph.extractor.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Predicate;

class CalibrationTest {
  private static final String TABLE =
      """
      # a comment
      extractor\tpredicate\tscore\tprobability
      rules\tTREATS\t0.500\t0.2000
      rules\tTREATS\t0.900\t0.6000
      """;

  private static Calibration calibration() throws IOException {
    return Calibration.read(new StringReader(TABLE));
  }

  @Test
  void curvesAreStraightBetweenKnotsAndLevelOutside() throws IOException {
    assertThat(calibration().of("rules/a@1", Predicate.TREATS, 0.7)).isEqualTo(0.4);
    assertThat(calibration().of("rules/a@1", Predicate.TREATS, 0.1)).isEqualTo(0.2);
    assertThat(calibration().of("rules/a@1", Predicate.TREATS, 0.95)).isEqualTo(0.6);
  }

  @Test
  void whereThereIsNoCurveTheScoreStays() throws IOException {
    assertThat(calibration().of("model/pairs@1", Predicate.TREATS, 0.7)).isEqualTo(0.7);
    assertThat(calibration().of("rules/a@1", Predicate.CAUSES, 0.7)).isEqualTo(0.7);
  }

  @Test
  void aTableIsWrittenAsItIsRead() throws IOException {
    StringWriter out = new StringWriter();
    calibration().write(out);
    assertThat(TABLE).isEqualTo("# a comment\n" + out);
  }

  @Test
  void aCurveThatFallsIsToldWithItsKnots() {
    assertThatThrownBy(() -> new Knots(List.of(new Knots.Knot(0.1, 0.5), new Knots.Knot(0.2, 0.4))))
        .hasMessageContaining("must not fall");
  }

  @Test
  void aBrokenLineIsToldWithItsNumber() {
    assertThatThrownBy(() -> Calibration.read(new StringReader("rules\tHEALS\t1\t1\n")))
        .hasMessageContaining("calibration.tsv:1");
  }

  @Test
  void theShippedTableIsWhole() {
    assertThat(Calibration.load().of("rules/a@1", Predicate.TREATS, 0.9)).isBetween(0.0, 1.0);
  }

  @Test
  void violatorsArePooled() {
    IsotonicFit fit = new IsotonicFit();
    add(fit, 0.5, 300, 100);
    add(fit, 0.7, 600, 400); // a score that is worth less than the one before it
    add(fit, 0.7, 0, 100);
    add(fit, 0.9, 900, 100);
    Knots curve = fit.fit();
    assertThat(curve.at(0.5)).isCloseTo(curve.at(0.7), within(1e-9));
    assertThat(curve.at(0.6)).isCloseTo(0.6, within(0.01));
    assertThat(curve.at(0.9)).isCloseTo(0.9, within(0.01));
  }

  @Test
  void fewObservationsMakeNoCertainty() {
    IsotonicFit fit = new IsotonicFit();
    add(fit, 0.5, 5, 5);
    add(fit, 0.9, 3, 0);
    assertThat(fit.fit().at(0.9)).isLessThan(0.95);
  }

  @Test
  void fewObservationsMakeNoStep() {
    IsotonicFit fit = new IsotonicFit();
    add(fit, 0.5, 40, 60);
    add(fit, 0.8, 60, 40);
    add(fit, 0.9, 9, 1);
    Knots curve = fit.fit();
    assertThat(curve.at(0.9)).isEqualTo(curve.at(0.8)).isCloseTo(0.63, within(0.01));
  }

  @Test
  void predicatesWithLittleEvidenceKeepTheirScores() {
    Calibration.Fit fit = new Calibration.Fit();
    fit.add("rules/a@1", Predicate.TREATS, 0.9, false);
    assertThat(fit.calibration().of("rules/a@1", Predicate.TREATS, 0.9)).isEqualTo(0.9);
  }

  private static void add(IsotonicFit fit, double score, int right, int wrong) {
    for (int i = 0; i < right + wrong; i++) {
      fit.add(score, i < right);
    }
  }
}
