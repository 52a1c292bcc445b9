package org.theragraph.corpora.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.model.Quarantine.Reason;

/**
 * Compares every document of real files with what {@code second_parser.py} reads there. Runs where
 * the folder of shared texts and {@code python3} are present.
 */
class SecondParserTest {
  private static final Path TEXT = Path.of(System.getProperty("theragraph.shared", "none"), "text");
  private static final int SHOWN = 20;

  @TempDir Path folder;

  private final List<String> differences = new ArrayList<>();

  @BeforeEach
  void needsTheSharedTextsAndPython() {
    Assumptions.assumeTrue(Files.isDirectory(TEXT), "no shared texts at " + TEXT);
    Assumptions.assumeTrue(hasPython(), "no python3 to run the second parser");
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void everyDocumentIsAsASecondParserReadsIt() throws IOException, InterruptedException {
    Path answers = secondReading();
    Reading reading = Reading.of(DocumentSource.of(List.of(TEXT.toString())));
    Iterator<Document> documents = reading.documents.iterator();
    Iterator<Quarantine> repeated = reading.quarantined.iterator();
    Set<String> seen = new HashSet<>();
    ObjectMapper json = new ObjectMapper();
    long records = 0;
    try (BufferedReader in = Files.newBufferedReader(answers)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode record = json.readTree(line);
        records++;
        if (seen.add(record.get("id").asText())) {
          compare(record, documents.hasNext() ? documents.next() : null);
        } else {
          compareSecond(record, repeated.hasNext() ? repeated.next() : null);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%,d records = %,d documents + %,d of ids seen before; %,d differences%n",
        records,
        reading.documents.size(),
        reading.quarantined.size(),
        differences.size());
    assertThat(differences.stream().limit(SHOWN)).isEmpty();
    assertThat(documents.hasNext() || repeated.hasNext())
        .as("more than the second reads")
        .isFalse();
    assertThat(records).isGreaterThan(20_000);
  }

  private void compare(JsonNode record, Document document) {
    String id = record.get("id").asText();
    if (document == null) {
      differences.add(id + ": no document");
      return;
    }
    compare(id, "id", id, document.id());
    compare(id, "kind", text(record, "kind"), document.kind().code());
    compare(id, "title", text(record, "title"), document.title());
    compare(id, "published", text(record, "published"), document.citation().published());
    compare(id, "journal", text(record, "journal"), document.citation().journal());
    String expected = words(text(record, "text"));
    String body = words(document.body());
    boolean isLonger = document.kind() == DocumentKind.FULL_TEXT && body.startsWith(expected);
    compare(id, "text", expected, isLonger ? expected : body);
  }

  private void compareSecond(JsonNode record, Quarantine quarantine) {
    String id = record.get("id").asText();
    compare(id, "id", id, quarantine == null ? null : quarantine.document());
    compare(
        id,
        "quarantine",
        Reason.DUPLICATE_ID.toString(),
        quarantine == null ? null : quarantine.reason().toString());
  }

  private void compare(String id, String field, String second, String ours) {
    if (!Objects.equals(second, ours)) {
      differences.add(
          "%s: %s is %s, the second parser reads %s".formatted(id, field, ours, second));
    }
  }

  private static String text(JsonNode record, String field) {
    return record.hasNonNull(field) ? record.get(field).asText() : null;
  }

  private static String words(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }

  private Path secondReading() throws IOException, InterruptedException {
    Path script = folder.resolve("second_parser.py");
    try (InputStream in = SecondParserTest.class.getResourceAsStream("second_parser.py")) {
      Files.copy(Objects.requireNonNull(in), script);
    }
    Path answers = folder.resolve("second.jsonl");
    Process python =
        new ProcessBuilder("python3", script.toString(), TEXT.toString())
            .redirectOutput(answers.toFile())
            .start();
    String complaint =
        new BufferedReader(new InputStreamReader(python.getErrorStream(), StandardCharsets.UTF_8))
            .lines()
            .reduce("", (all, line) -> all + line + "\n");
    assertThat(python.waitFor()).as(complaint).isZero();
    return answers;
  }
}
