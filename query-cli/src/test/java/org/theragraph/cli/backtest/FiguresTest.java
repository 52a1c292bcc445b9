package org.theragraph.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.session.Scope;

/** Figures against values worked out by hand. */
class FiguresTest {
  private static final List<String> DISEASES =
      IntStream.range(0, 20).mapToObj(i -> "disease" + i).toList();

  /** Of one drug, whose use is the first disease. */
  private static Figures figures(Ranker ranker) {
    Trial trial =
        new Trial(
            Scope.parse("2015"), DISEASES, Map.of("drug", Set.of("disease0")), Map.of(), null);
    return Figures.of(List.of(RankedDrug.of(ranker, trial, "drug")));
  }

  @Test
  void aUseAboveAllOthersIsFoundPerfectly() {
    Figures figures = figures((drug, all) -> scores(all, 1, 0));
    assertThat(figures.auroc().value()).isEqualTo(1);
    assertThat(figures.auprc().value()).isEqualTo(1);
    assertThat(figures.hits().value()).isEqualTo(1);
    assertThat(figures.mrr().value()).isEqualTo(1);
  }

  @Test
  void whereAllAreEqualChanceIsReported() {
    Figures figures = figures((drug, all) -> scores(all, 0, 0));
    assertThat(figures.auroc().value()).isEqualTo(0.5);
    assertThat(figures.auprc().value()).isCloseTo(1.0 / 20, within(1e-12));
    assertThat(figures.hits().value()).isZero(); // the middle of 20 equals is beyond 10
  }

  @Test
  void threeOthersAboveMakeRankFour() {
    Figures figures =
        figures((drug, all) -> IntStream.range(0, 20).mapToDouble(FiguresTest::fourth).toArray());
    assertThat(figures.mrr().value()).isEqualTo(0.25);
    assertThat(figures.hits().value()).isEqualTo(1);
    assertThat(figures.auroc().value()).isCloseTo(16.0 / 19, within(1e-12));
  }

  private static double fourth(int disease) {
    return disease == 0 ? 5 : disease <= 3 ? 9 : 1;
  }

  private static double[] scores(List<String> diseases, double first, double rest) {
    return diseases.stream().mapToDouble(d -> d.equals("disease0") ? first : rest).toArray();
  }
}
