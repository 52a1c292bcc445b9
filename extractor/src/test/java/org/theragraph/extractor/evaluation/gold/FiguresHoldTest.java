package org.theragraph.extractor.evaluation.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.theragraph.extractor.Extractions;
import org.theragraph.extractor.Profile;

/**
 * Figures on the first documents of development splits are those of expected-fast.tsv and
 * expected-accurate.tsv. Skipped where the gold corpora are not there.
 */
class FiguresHoldTest {
  private static final String FILE = "src/test/resources/gold/expected-%s.tsv";
  private static final Path GOLD =
      Path.of(System.getProperty("theragraph.shared", "../../shared"), "gold");

  @ParameterizedTest
  @EnumSource(Profile.class)
  void noFigureDriftsBeyondItsTolerance(Profile profile) throws IOException {
    String file = FILE.formatted(profile);
    ExpectedFigures expected = ExpectedFigures.read(Path.of(file));
    List<Path> files = new ArrayList<>();
    for (String corpus : expected.corpora()) {
      Path folder = GOLD.resolve(corpus);
      if (Files.isDirectory(folder)) {
        files.addAll(GoldEvaluation.files(List.of(folder), "dev"));
      }
    }
    assumeTrue(
        !files.isEmpty(), "no gold corpora at " + GOLD + "; name it with -Dtheragraph.shared=DIR");
    List<CorpusScore> scores =
        new GoldEvaluation(Extractions.extraction(expected.profile()), expected.limit()).run(files);
    assertThat(expected.drift(scores))
        .as("figures moved; %s", expected.remedy("extractor/" + file))
        .isEmpty();
  }
}
