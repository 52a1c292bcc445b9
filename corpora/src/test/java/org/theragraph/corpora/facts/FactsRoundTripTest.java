package org.theragraph.corpora.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Deletion;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.text.CleanText;

class FactsRoundTripTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    Facts.write(folder);
    FactsReader reader = new FactsReader(folder);
    List<Object> read = new ArrayList<>();
    reader.documents((record, place) -> read.add(record));
    reader.mentions((record, place) -> read.add(record));
    reader.concepts((record, place) -> read.add(record));
    reader.statements((record, place) -> read.add(record));
    reader.evidence((record, place) -> read.add(record));
    reader.quarantine((record, place) -> read.add(record));
    assertThat(read)
        .containsExactly(
            Facts.DOCUMENT,
            Facts.DOCUMENT.withId("pmid:2").withDuplicateOf("pmid:1"),
            Facts.mention("Widgetumab", Facts.DRUG),
            Facts.mention("gout", Facts.DISEASE),
            Facts.DRUG,
            Facts.DISEASE,
            Facts.STATEMENT,
            Facts.evidence(),
            new Quarantine("a.gz", null, Quarantine.Reason.BROKEN, "cut off"));
  }

  @Test
  void deletionsComeBackAndAreGoneWithTheNextRun() throws IOException {
    try (FactsWriter writer = new FactsWriter(folder)) {
      writer.write(new Deletion("pmid:8", "pubmed26n1400.xml.gz"));
    }
    List<Deletion> read = new ArrayList<>();
    new FactsReader(folder).deletions((deletion, place) -> read.add(deletion));
    assertThat(read).containsExactly(new Deletion("pmid:8", "pubmed26n1400.xml.gz"));
    new FactsWriter(folder).close();
    assertThat(new FactsReader(folder).hasDeletions()).isFalse();
  }

  @Test
  void twoRunsWriteTheSameBytesAndTheFormatsKeys() throws IOException {
    Facts.write(folder.resolve("one"));
    Facts.write(folder.resolve("two"));
    for (FactsFile file : FactsFile.values()) {
      if (file == FactsFile.DELETIONS) {
        assertThat(file.in(folder.resolve("two"))).doesNotExist(); // nothing is to go
      } else if (file != FactsFile.REPORT) {
        assertThat(file.in(folder.resolve("one")))
            .hasSameBinaryContentAs(file.in(folder.resolve("two")));
      }
    }
    assertThat(Files.readAllLines(FactsFile.DOCUMENTS.in(folder.resolve("one"))).get(0))
        .isEqualTo(
            "{\"id\":\"pmid:1\",\"kind\":\"abstract\",\"title\":\"Widgets \\uD83D\\uDE00\",\"text\":\"Widgetumab treats"
                + " gout.\",\"url\":\"https://x.test/\",\"published\":\"2020-09\",\"journal\":\"J\",\"sha256\":\""
                + ClaimHash.sha256(Facts.DOCUMENT.text())
                + "\",\"sections\":[{\"label\":\"RESULTS\",\"start\":11,\"end\":34}]}");
  }

  @Test
  void aFolderWhoseRunDidNotEndCannotBeTakenForWhole() throws IOException {
    Facts.write(folder);
    new FactsWriter(folder).close();
    assertThatThrownBy(() -> new FactsReader(folder).statements((record, place) -> {}))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("theragraph extract");
  }

  @Test
  void theReportHoldsTheCounts() throws IOException {
    try (FactsWriter writer = new FactsWriter(folder)) {
      writer.writeReport(
          new RunReport(Map.of("program", "1"), 3, 1, 1, 1, 2, 2, 1, 1, 0, Map.of("read", 0.5)));
    }
    assertThat(Files.readString(FactsFile.REPORT.in(folder))).contains("\"read\" : 3");
  }

  @Test
  void aReportThatLosesADocumentCannotBeMade() {
    assertThatThrownBy(() -> new RunReport(Map.of(), 4, 1, 1, 1, 0, 0, 0, 0, 0, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("4 documents read are not 1 extracted + 1 duplicates + 1 quarantined");
  }

  @Test
  void brokenLinesAreNamedByFileLineAndField() throws IOException {
    assertRefused("{\"id\":\"a\"}", "documents.jsonl:2: text: is missing");
    assertRefused("{\"id\":\"a\",\"text\":1}", "documents.jsonl:2: text: must be a string");
    assertRefused("{\"id\":\" \",\"text\":\"b\"}", "documents.jsonl:2: id: a document needs an id");
    assertRefused("{\"id\":\"a\",\"text\":\"b\"} x", "documents.jsonl:2, column");
    assertRefused("{\"id\":\"a\",\"id\":\"b\",\"text\":\"b\"}", "documents.jsonl:2, column");
    assertRefused("[1]", "documents.jsonl:2: not a JSON object");
    assertRefused(
        "{\"id\":\"a\",\"text\":\"b\",\"sections\":[{\"label\":\"L\",\"start\":0,\"end\":2}]}",
        "documents.jsonl:2: sections[0]: end: lies outside the text");
    assertRefused(
        "{\"id\":\"a\",\"text\":\"b\",\"sections\":[{\"label\":\"L\",\"start\":1,\"end\":0}]}",
        "sections[0]: start: not a span");
  }

  private void assertRefused(String line, String message) throws IOException {
    Files.writeString(
        FactsFile.DOCUMENTS.in(folder), "{\"id\":\"x\",\"text\":\"y\"}\n" + line + "\n");
    assertThatThrownBy(() -> new FactsReader(folder).documents((record, place) -> {}))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("\n");
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    Files.write(
        FactsFile.CONCEPTS.in(folder),
        "{\"name\":\"Sjögren\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> new FactsReader(folder).concepts((record, place) -> {}))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("concepts.jsonl")
        .hasMessageContaining("not UTF-8");
  }

  @Test
  void ungroundedMustBeTrueOrFalse() throws IOException {
    Files.writeString(
        FactsFile.CONCEPTS.in(folder),
        "{\"id\":\"A:1\",\"type\":\"DRUG\",\"name\":\"a\",\"ungrounded\":\"yes\"}");
    assertThatThrownBy(() -> new FactsReader(folder).concepts((record, place) -> {}))
        .hasMessageContaining("ungrounded: must be true or false");
  }

  @Test
  void factsOfAnotherDocumentAreRefused() {
    assertThatThrownBy(
            () ->
                new DocumentFacts(
                    Facts.DOCUMENT.withId("pmid:9"),
                    List.of(Facts.mention("gout", Facts.DISEASE)),
                    List.of()))
        .isInstanceOf(FactsException.class)
        .hasMessageContaining("document: is pmid:1, not pmid:9");
  }

  @Provide
  Arbitrary<Document> documents() {
    Arbitrary<String> text = Arbitraries.strings().all().ofMaxLength(40).map(CleanText::safe);
    return Combinators.combine(
            text, text, Arbitraries.of(DocumentKind.values()), text.injectNull(0.3))
        .as(
            (title, body, kind, journal) ->
                Document.of("id", kind, title, body, List.of(), new Citation(null, null, journal)));
  }

  @Property(tries = 200)
  void anyDocumentSurvivesTheRoundTrip(@ForAll("documents") Document document) throws IOException {
    Path place = Files.createTempDirectory("facts");
    try (FactsWriter writer = new FactsWriter(place)) {
      writer.write(new DocumentFacts(document, List.of(), List.of()));
    }
    List<Document> read = new ArrayList<>();
    new FactsReader(place).documents((record, line) -> read.add(record));
    for (FactsFile file : FactsFile.values()) {
      Files.deleteIfExists(file.in(place));
    }
    Files.delete(place);
    assertThat(read).hasSize(1);
    assertThat(read.get(0).text()).isEqualTo(document.text());
    assertThat(read.get(0).title()).isEqualTo(document.title());
  }
}
