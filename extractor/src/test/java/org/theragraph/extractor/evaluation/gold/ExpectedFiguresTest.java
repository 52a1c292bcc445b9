package org.theragraph.extractor.evaluation.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.extractor.Profile;
import org.theragraph.extractor.evaluation.measure.Counts;
import org.theragraph.extractor.evaluation.measure.Figure;
import org.theragraph.extractor.evaluation.measure.Task;

class ExpectedFiguresTest {
  @TempDir private Path folder;

  private static CorpusScore score(Figure... figures) {
    return new CorpusScore("corpus", 1, 1, List.of(figures), List.of());
  }

  private static Figure figure(String of, double value) {
    return new Figure(Task.MENTIONS_STRICT, of, Counts.NONE, value, 0, 1);
  }

  private ExpectedFigures written() throws IOException {
    Path file = folder.resolve("figures.tsv");
    ExpectedFigures.write(
        file, List.of(score(figure("DRUG", 0.5), figure("TARGET", 0.7))), Profile.FAST, 60);
    return ExpectedFigures.read(file);
  }

  @Test
  void whatIsWrittenIsExpected() throws IOException {
    assertThat(written().limit()).isEqualTo(60);
    assertThat(written().drift(List.of(score(figure("DRUG", 0.5), figure("TARGET", 0.7)))))
        .isEmpty();
  }

  @Test
  void aFigureMayMoveWithinItsTolerance() throws IOException {
    assertThat(written().drift(List.of(score(figure("DRUG", 0.495), figure("TARGET", 0.705)))))
        .isEmpty();
  }

  @Test
  void whatMovesComesOrGoesIsTold() throws IOException {
    assertThat(written().drift(List.of(score(figure("DRUG", 0.52), figure("DISEASE", 0.7)))))
        .containsExactly(
            "corpus: mentions, strict, DRUG was 0.500 within 0.010 and is 0.520",
            "corpus: mentions, strict, TARGET was 0.700 within 0.010 and is gone",
            "corpus: mentions, strict, DISEASE is new");
  }

  @Test
  void corporaThatWereNotMeasuredDoNotDrift() throws IOException {
    assertThat(written().drift(List.of())).isEmpty();
  }

  @Test
  void theRemedyIsACommand() throws IOException {
    assertThat(written().remedy("figures.tsv"))
        .contains("evaluate gold")
        .contains("--limit 60 --write-expected figures.tsv")
        .contains("corpus");
  }

  @Test
  void aBrokenLineIsToldWithItsNumber() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("broken.tsv"), "# documents of each corpus: 5\nbc5cdr\tMENTIONS\n");
    assertThatThrownBy(() -> ExpectedFigures.read(file)).hasMessageContaining("broken.tsv:2");
  }
}
