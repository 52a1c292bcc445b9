package org.theragraph.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.facts.FactsCheck;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.facts.RunReport;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.source.DocumentSource;

/** Every stored span equals its text, read back from the folder that a run wrote. */
class OffsetsTest {
  private static final int ABSTRACTS = 2000;
  private static final int THREADS = 2;

  @TempDir Path folder;

  @Test
  void everySpanOfTheSampleEqualsItsText() throws IOException {
    RunReport report = run(DocumentSource.ofSample());
    assertThat(report.quarantined()).isZero();
    assertThat(report.extracted()).isGreaterThanOrEqualTo(64);
    assertThat(report.evidence()).isGreaterThan(100);
    checkFolder(report);
  }

  @Test
  void everySpanOfTwoThousandAbstractsEqualsItsText() throws IOException {
    Path abstracts = Texts.abstracts(ABSTRACTS, folder);
    RunReport report = run(DocumentSource.of(List.of(abstracts.toString())));
    assertThat(report.quarantined()).isZero();
    assertThat(report.read()).isEqualTo(ABSTRACTS);
    assertThat(report.mentions()).isGreaterThan(ABSTRACTS);
    checkFolder(report);
  }

  private RunReport run(DocumentSource source) throws IOException {
    return Extractions.with(THREADS).run(source, out(), ExtractionListener.NONE);
  }

  private Path out() {
    return folder.resolve("facts");
  }

  private void checkFolder(RunReport report) throws IOException {
    FactsReader reader = new FactsReader(out());
    Map<String, String> texts = new HashMap<>();
    reader.documents((document, place) -> texts.put(document.id(), document.text()));
    assertThat(texts).hasSize((int) (report.extracted() + report.duplicates()));
    int[] counts = new int[2];
    reader.mentions(
        (mention, place) -> {
          counts[0]++;
          check(mention, texts.get(mention.document()), place);
        });
    reader.evidence(
        (evidence, place) -> {
          counts[1]++;
          check(evidence, texts.get(evidence.document()), place);
        });
    assertThat(counts).containsExactly((int) report.mentions(), (int) report.evidence());
    assertThat(FactsCheck.breaches(out(), 5)).isEmpty();
  }

  private static void check(Mention mention, String text, String place) {
    assertThat(mention.span().of(text)).as(place).isEqualTo(mention.text()).isNotBlank();
  }

  private static void check(Evidence evidence, String text, String place) {
    assertThat(evidence.sentence().of(text)).as(place).isEqualTo(evidence.text());
    Span whole = new Span(0, text.length());
    assertThat(List.of(evidence.subject(), evidence.object()))
        .as(place)
        .allMatch(whole::contains)
        .noneMatch(span -> span.of(text).isBlank());
    Span cue = evidence.cue();
    assertThat(cue == null || evidence.sentence().contains(cue)).as(place + ": cue").isTrue();
  }
}
