package org.theragraph.extractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.facts.RunReport;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.extractor.annotation.CoreNlpSplitter;
import org.theragraph.extractor.recognition.Recognition;
import org.theragraph.extractor.relation.RelationExtractor;
import org.theragraph.extractor.vocabulary.Vocabulary;

/** What comes in goes out: extracted, marked as a copy, or set aside with its reason. */
class RunTest {
  private static final Duration AMPLE = Duration.ofSeconds(60);
  private static final String GOOD = "Plasma cells express high levels of CD38.";

  @TempDir Path in;
  @TempDir Path out;

  @BeforeEach
  void loadModels() {
    Extractions.extract(Extractions.document("warm", GOOD));
  }

  @Test
  void aDocumentThatTakesTooLongIsSetAsideAndTheOthersGoOn() throws IOException {
    String slow =
        IntStream.range(0, 15_000)
            .mapToObj(
                i -> "In group " + i + ", rituximab improved lupus nephritis " + i + " times.")
            .collect(Collectors.joining(" "));
    write("a-good", GOOD);
    write("b-slow", slow);
    write("c-good", "CD20 is expressed on the surface of B cells.");
    RunReport report = run(Extractions.with(new ExtractionOptions(2, Duration.ofSeconds(2))));
    assertThat(quarantine())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.reason()).isEqualTo(Reason.TIMEOUT);
              assertThat(record.document()).startsWith("file:b-slow~");
              assertThat(record.source()).endsWith("b-slow.txt");
              assertThat(record.detail()).contains("2 s").contains("--timeout");
            });
    assertThat(documents())
        .extracting(document -> document.id().replaceFirst("~.*", ""))
        .containsExactly("file:a-good", "file:c-good");
    assertThat(report.evidence()).isEqualTo(2);
    assertBalanced(report, 3, 2, 0, 1);
  }

  @Test
  void aWordOfNineHundredThousandLettersHoldsNothingUp() throws IOException {
    write("a-sequence", "A".repeat(900_000) + ". " + GOOD);
    write("b-good", "CD20 is expressed on the surface of B cells.");
    RunReport report = run(Extractions.with(new ExtractionOptions(1, Duration.ofSeconds(20))));
    assertBalanced(report, 2, 2, 0, 0);
    assertThat(report.evidence()).isEqualTo(2);
  }

  @Test
  void aDocumentThatBreaksARuleIsSetAsideWithWhatWentWrong() throws IOException {
    write("a", "The first text, which has six words more.");
    write("b", "This one holds the word explosive.");
    write("c", "The third text speaks of something else entirely.");
    RelationExtractor fragile =
        (document, sentences, mentions, deadline) -> {
          if (document.text().contains("explosive")) {
            throw new IllegalStateException("struck a mine");
          }
          return List.of();
        };
    RunReport report = run(with(fragile));
    assertThat(quarantine())
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.reason()).isEqualTo(Reason.FAILED);
              assertThat(record.document()).startsWith("file:b~");
              assertThat(record.detail()).contains("struck a mine");
            });
    assertBalanced(report, 3, 2, 0, 1);
  }

  @Test
  void aDocumentThatOverflowsTheStackIsSetAsideToo() throws IOException {
    write("a", "One text.");
    RelationExtractor deep =
        (document, sentences, mentions, deadline) -> {
          throw new StackOverflowError();
        };
    assertBalanced(run(with(deep)), 1, 0, 0, 1);
    assertThat(quarantine())
        .singleElement()
        .extracting(Quarantine::reason)
        .isEqualTo(Reason.FAILED);
  }

  @Test
  void whatCannotBeReadIsCountedAmongTheOthers() throws IOException {
    write("good", GOOD);
    write("empty", "");
    Files.write(in.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, (byte) 0xFF, 0, 7});
    RunReport report = run(Extractions.with(2));
    assertBalanced(report, 3, 1, 0, 2);
    assertThat(quarantine()).extracting(Quarantine::source).allMatch(s -> s.endsWith(".txt"));
  }

  @Test
  void nearCopiesAreMarkedAndVoteOnceTogether() throws IOException {
    String story =
        "Researchers in three cities looked at bone marrow from forty volunteers over two years. "
            + "They report that plasma cells express high levels of CD38. The work was paid for by "
            + "a foundation, and the authors thank the nurses, the volunteers and their families.";
    write("a-original", story);
    write("b-copy", story.replace("three cities", "three towns"));
    write("c-other", "Flow cytometry was used. Plasma cells express high levels of CD38.");
    RunReport report = run(Extractions.with(2));
    assertBalanced(report, 3, 2, 1, 0);
    assertThat(documents())
        .extracting(Document::duplicateOf)
        .containsExactly(null, documents().get(0).id(), null);
    double vote = voteOfOne();
    new FactsReader(out)
        .statements(
            (statement, place) -> {
              assertThat(statement.evidenceCount()).isEqualTo(3);
              assertThat(statement.documentCount()).isEqualTo(2);
              assertThat(statement.belief())
                  .isEqualTo(Math.round((1 - (1 - vote) * (1 - vote)) * 1000) / 1000.0);
            });
    assertThat(report.statements()).isEqualTo(1);
  }

  @Test
  void progressCountsEveryInputOnce() throws IOException {
    write("good", GOOD);
    write("empty", "");
    List<Long> heard = new ArrayList<>();
    Extractions.with(1).run(source(), out, (documents, bytes) -> heard.add(documents));
    assertThat(heard).containsExactly(1L, 2L);
  }

  private double voteOfOne() throws IOException {
    List<Double> votes = new ArrayList<>();
    new FactsReader(out).evidence((evidence, place) -> votes.add(evidence.probability()));
    assertThat(votes).hasSize(3).containsOnly(votes.get(0));
    return votes.get(0);
  }

  private static Extraction with(RelationExtractor relations) {
    DocumentExtractor extractor =
        new DocumentExtractor(
            new CoreNlpSplitter(), Recognition.create(Vocabulary.load()), relations);
    return Extractions.with(new ExtractionOptions(2, AMPLE), extractor);
  }

  private static void assertBalanced(
      RunReport report, long read, long extracted, long duplicates, long quarantined) {
    assertThat(
            List.of(report.read(), report.extracted(), report.duplicates(), report.quarantined()))
        .as("read = extracted + duplicates + quarantined")
        .containsExactly(read, extracted, duplicates, quarantined);
    assertThat(read).isEqualTo(extracted + duplicates + quarantined);
  }

  private RunReport run(Extraction extraction) throws IOException {
    return extraction.run(source(), out, ExtractionListener.NONE);
  }

  private DocumentSource source() {
    return DocumentSource.of(List.of(in.toString()));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(in.resolve(name + ".txt"), text);
  }

  private List<Quarantine> quarantine() throws IOException {
    List<Quarantine> records = new ArrayList<>();
    new FactsReader(out).quarantine((record, place) -> records.add(record));
    return records;
  }

  private List<Document> documents() throws IOException {
    List<Document> documents = new ArrayList<>();
    new FactsReader(out).documents((document, place) -> documents.add(document));
    return documents;
  }
}
