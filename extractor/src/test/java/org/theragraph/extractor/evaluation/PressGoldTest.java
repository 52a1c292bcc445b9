package org.theragraph.extractor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.theragraph.extractor.Extractions;

/**
 * The gold set of press releases is found as well as docs/results.md says, less a tolerance.
 * Skipped where the gold corpora are not there.
 */
class PressGoldTest {
  private static PressScore score;

  @BeforeAll
  static void scoreOnce() throws IOException {
    Path folder = Path.of(System.getProperty("theragraph.shared", "../../shared"), "gold", "press");
    assumeTrue(
        Files.isDirectory(folder),
        "no press gold set at " + folder + "; name it with -Dtheragraph.shared=DIR");
    score = PressEvaluation.run(Extractions.extractor(), folder);
  }

  @Test
  void relationsAreFoundAsWellAsBefore() {
    assertThat(score.f1()).isGreaterThan(0.70);
    assertThat(score.precision()).isGreaterThan(0.68);
    assertThat(score.recall()).isGreaterThan(0.68);
  }

  @Test
  void certaintyIsReadRight() {
    assertThat(score.certaintyAccuracy()).isGreaterThan(0.93);
  }

  @Test
  void trapsAreNotEmitted() {
    assertThat(score.traps()).isEqualTo(14);
    assertThat(score.trapsEmitted()).isLessThanOrEqualTo(1);
  }

  @Test
  void nothingIsSaidOfControls() {
    assertThat(score.onControls()).isZero();
  }

  @Test
  void theArchetypeIsFoundWhereOneSentenceTellsIt() {
    DocumentScore archetype =
        score.documents().stream().filter(d -> d.id().equals("g000")).findFirst().orElseThrow();
    assertThat(archetype.missed()).allMatch(missed -> missed.endsWith("(across sentences)"));
    assertThat(archetype.certain()).isEqualTo(archetype.found().size());
  }
}
