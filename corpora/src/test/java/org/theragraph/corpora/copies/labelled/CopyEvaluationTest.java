package org.theragraph.corpora.copies.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.copies.Threshold;

class CopyEvaluationTest {
  private static List<LabelledDocument> half(String half) throws IOException {
    return LabelledCopies.half(LabelledCopies.builtIn(), half);
  }

  @Test
  void theHalfThatNothingWasChosenOnScoresAtLeastTheBar() throws IOException {
    CopyEvaluation score = CopyEvaluation.run(half("test"), Threshold.CHOSEN);
    assertThat(score.all().f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(score.kinds().get("quoted-lead").joined()).isZero();
    assertThat(score.kinds().get("same-boilerplate").joined()).isZero();
    assertThat(score.kinds().get("abstract").joined()).isZero();
  }

  @Test
  void theThresholdIsTheBestOfTheHalfItWasChosenOn() throws IOException {
    List<LabelledDocument> dev = half("dev");
    double chosen = CopyEvaluation.run(dev, Threshold.CHOSEN).all().f1();
    for (double whole : new double[] {0.5, 0.65, 0.9}) {
      assertThat(CopyEvaluation.run(dev, Threshold.CHOSEN.withWhole(whole)).all().f1())
          .isLessThan(chosen);
    }
  }

  @Test
  void theSetIsLargeAndItsHalvesShareNeitherTrialsNorHouses() throws IOException {
    List<LabelledDocument> all = LabelledCopies.builtIn();
    assertThat(all).hasSizeGreaterThan(150);
    assertThat(all.stream().map(LabelledDocument::id).distinct()).hasSameSizeAs(all);
    Map<String, Set<String>> names =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    LabelledDocument::half,
                    Collectors.flatMapping(
                        document ->
                            Stream.concat(document.near().stream(), Stream.of(document.house())),
                        Collectors.toSet())));
    assertThat(names).containsOnlyKeys("dev", "test");
    Set<String> shared = new HashSet<>(names.get("dev"));
    shared.retainAll(names.get("test"));
    assertThat(shared).isEmpty();
    for (String half : List.of("dev", "test")) {
      PairScore pairs = CopyEvaluation.run(half(half), Threshold.CHOSEN).all();
      assertThat(pairs.copies() / CopyEvaluation.ORDERS).isGreaterThanOrEqualTo(200);
    }
  }

  @Test
  void aLineThatIsNoLabelledDocumentIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(LabelledCopies.FILE), "{\"id\": \"a\"}\n");
    assertThatThrownBy(() -> LabelledCopies.of(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(LabelledCopies.FILE + ":1: no labelled document");
  }

  @Test
  void copiesAreFoundAmongThousandsOfMadeUpDocuments() {
    CopySpeed speed = CopySpeed.run(5000);
    assertThat(speed.made()).isEqualTo(500);
    assertThat(speed.found()).isGreaterThan(485);
    assertThat(speed.wrong()).isZero();
  }
}
