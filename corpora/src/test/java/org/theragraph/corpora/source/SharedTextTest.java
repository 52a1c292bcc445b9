package org.theragraph.corpora.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine.Reason;

/** Real files of PubMed and PubMed Central; runs where the folder of shared texts is present. */
class SharedTextTest {
  private static final Path TEXT = Path.of(System.getProperty("theragraph.shared", "none"), "text");

  @TempDir Path folder;

  @BeforeEach
  void needsTheSharedTexts() {
    Assumptions.assumeTrue(Files.isDirectory(TEXT), "no shared texts at " + TEXT);
  }

  @Test
  void everyCitationOfRealPubMedFilesIsADocumentOrTheSecondOfItsId() throws IOException {
    Reading reading = Reading.of(DocumentSource.of(List.of(TEXT.resolve("pubmed-xml").toString())));
    assertThat(reading.documents.size() + reading.quarantined.size()).isEqualTo(citations());
    assertThat(reading.reasons()).containsOnly(Reason.DUPLICATE_ID);
    Set<String> ids = new HashSet<>(reading.ids());
    assertThat(ids).hasSameSizeAs(reading.documents);
    assertThat(reading.quarantined).allMatch(record -> ids.contains(record.document()));
    assertThat(reading.documents)
        .allMatch(document -> document.citation().published() != null)
        .allMatch(document -> document.citation().journal() != null);
  }

  private static int citations() throws IOException {
    Pattern start = Pattern.compile("<Pubmed(?:Book)?Article>");
    int count = 0;
    try (Stream<Path> files = Files.list(TEXT.resolve("pubmed-xml"))) {
      for (Path file : files.toList()) {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          count += (int) start.matcher(xml).results().count();
        }
      }
    }
    return count;
  }

  @Test
  void everyArticleOfTheFullTextsIsRead() throws IOException {
    Reading reading =
        Reading.of(DocumentSource.of(List.of(TEXT.resolve("jats_ccby_800.tar.gz").toString())));
    assertThat(reading.quarantined).isEmpty();
    assertThat(reading.documents).hasSize(800);
    assertThat(reading.documents).allMatch(document -> document.id().startsWith("pmcid:PMC"));
    assertThat(reading.documents)
        .filteredOn(document -> document.kind() == DocumentKind.FULL_TEXT)
        .hasSizeGreaterThan(780);
    assertThat(reading.documents).allMatch(document -> document.title() != null);
    assertThat(reading.documents).noneMatch(document -> document.text().contains("\\begin{"));
  }

  @Test
  void abstractsAsJsonLinesAreRead() throws IOException {
    Path slice = folder.resolve("slice.jsonl");
    try (BufferedReader in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(
                        Files.newInputStream(TEXT.resolve("pubmed_abstracts.jsonl.gz"))),
                    StandardCharsets.UTF_8));
        BufferedWriter out = Files.newBufferedWriter(slice)) {
      for (int i = 0; i < 2000; i++) {
        out.write(in.readLine() + "\n");
      }
    }
    Reading reading = Reading.of(DocumentSource.of(List.of(slice.toString())));
    assertThat(reading.quarantined).isEmpty();
    assertThat(reading.documents).hasSize(2000);
    assertThat(reading.documents).allMatch(document -> document.kind() == DocumentKind.ABSTRACT);
  }
}
