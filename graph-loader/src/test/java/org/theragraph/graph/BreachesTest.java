package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.theragraph.corpora.facts.FactsFile.CONCEPTS;
import static org.theragraph.corpora.facts.FactsFile.DOCUMENTS;
import static org.theragraph.corpora.facts.FactsFile.EVIDENCE;
import static org.theragraph.corpora.facts.FactsFile.MENTIONS;
import static org.theragraph.corpora.facts.FactsFile.REPORT;
import static org.theragraph.corpora.facts.FactsFile.STATEMENTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.facts.FactsFile;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Span;

/** Whatever breaks the format is told with its place before anything is written. */
@ExtendWith(LiveGraph.class)
class BreachesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LONG = "x:" + "y".repeat(2_000);

  private Graph graph;
  private Path folder;
  @TempDir private Path temp;

  @BeforeEach
  void aGoodFolder(Graph live) throws IOException {
    graph = live;
    folder =
        new Folder()
            .says("d1", Folder.TREATS)
            .says("d2", Folder.BINDS)
            .with(Folder.AUTOIMMUNE)
            .in(temp.resolve("facts"));
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> new GraphWriter(graph).load(folder, LoadListener.NONE))
        .isInstanceOf(FactsException.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("\n");
    assertThat(graph.read("MATCH (n) RETURN labels(n) AS labels", Map.of(), row -> row)).isEmpty();
  }

  /**
   * A field of a file's first line with another value.
   *
   * @param field names from the outside in, with / between them
   * @param value null for none
   * @param complaint what the message says after file and line
   */
  private record Breach(FactsFile file, String field, @Nullable Object value, String complaint) {
    private static Breach of(
        FactsFile file, String field, @Nullable Object value, String complaint) {
      return new Breach(file, field, value, complaint);
    }

    ObjectNode in(ObjectNode line) {
      int slash = field.lastIndexOf('/');
      JsonNode owner = slash < 0 ? line : line.at("/" + field.substring(0, slash));
      String name = field.substring(slash + 1);
      if (value == null) {
        ((ObjectNode) owner).remove(name);
      } else {
        ((ObjectNode) owner).set(name, JSON.valueToTree(value));
      }
      return line;
    }
  }

  private static Stream<Breach> ofDocuments() {
    Map<String, Object> section = Map.of("label", "L", "start", 0, "end", 1);
    return Stream.of(
        Breach.of(DOCUMENTS, "id", null, "id: is missing"),
        Breach.of(DOCUMENTS, "id", 7, "id: must be a string"),
        Breach.of(DOCUMENTS, "id", " ", "id: a document needs an id"),
        Breach.of(DOCUMENTS, "id", "d\n1", "id: a document's id must not hold control characters"),
        Breach.of(DOCUMENTS, "id", LONG, "id: is longer than 2000 units"),
        Breach.of(DOCUMENTS, "id", "d\ud800", "id: holds half a character"),
        Breach.of(DOCUMENTS, "text", null, "text: is missing"),
        Breach.of(DOCUMENTS, "text", List.of("a"), "text: must be a string"),
        Breach.of(DOCUMENTS, "kind", "letter", "kind: "),
        Breach.of(DOCUMENTS, "url", 1, "url: must be a string"),
        Breach.of(DOCUMENTS, "sections", "all", "sections: must be an array"),
        Breach.of(DOCUMENTS, "sections", List.of(1), "sections[0]: not a JSON object"),
        Breach.of(
            DOCUMENTS,
            "sections",
            List.of(section, Map.of("label", "L", "start", 0, "end", 9_999)),
            "sections[1]: end: lies outside the text"),
        Breach.of(
            DOCUMENTS,
            "sections",
            List.of(Map.of("start", 0, "end", 1)),
            "sections[0]: label: is missing"),
        Breach.of(
            DOCUMENTS,
            "sections",
            List.of(Map.of("label", "L", "start", 2, "end", 1)),
            "sections[0]: start: not a span"),
        Breach.of(
            DOCUMENTS,
            "sections",
            List.of(Map.of("label", "A", "start", 2, "end", 2)),
            "sections[0]: end: is the start"));
  }

  private static Stream<Breach> ofMentions() {
    return Stream.of(
        Breach.of(MENTIONS, "document", "d9", "document: d9 is not in documents.jsonl"),
        Breach.of(MENTIONS, "concept", "HGNC:9", "concept: HGNC:9 is not in concepts.jsonl"),
        Breach.of(MENTIONS, "concept", "HGNC", "concept: not a CURIE"),
        Breach.of(MENTIONS, "type", "DISEASE", "type: is DISEASE but DRUGBANK:DB09331 is of type"),
        Breach.of(MENTIONS, "type", "PLANT", "type: unknown value 'PLANT'; use one of [DRUG"),
        Breach.of(MENTIONS, "start", "0", "start: must be a whole number"),
        Breach.of(MENTIONS, "start", -1, "start: not a span"),
        Breach.of(MENTIONS, "end", 9_999, "text: ["),
        Breach.of(MENTIONS, "end", 6, "text: [6, 6) of d1 is empty"),
        Breach.of(MENTIONS, "text", null, "text: is missing"),
        Breach.of(MENTIONS, "text", "two\nlines", "text: ["),
        Breach.of(MENTIONS, "document", "d\n9", "document: d 9 is not in documents.jsonl"),
        Breach.of(MENTIONS, "score", 2, "score: must be a number from 0 to 1"));
  }

  private static Stream<Breach> ofConcepts() {
    return Stream.of(
        Breach.of(CONCEPTS, "id", "DB09331", "id: not a CURIE"),
        Breach.of(CONCEPTS, "id", "DRUGBANK:", "id: not a CURIE"),
        Breach.of(CONCEPTS, "id", LONG, "id: is longer than 2000 units"),
        Breach.of(CONCEPTS, "type", null, "type: is missing"),
        Breach.of(CONCEPTS, "name", null, "name: is missing"),
        Breach.of(CONCEPTS, "synonyms", "Darzalex", "synonyms: must be an array"),
        Breach.of(CONCEPTS, "synonyms", List.of(1), "synonyms: must hold strings"),
        Breach.of(CONCEPTS, "xrefs", List.of("1"), "xrefs: not a CURIE"),
        Breach.of(CONCEPTS, "parents", List.of(":1"), "parents: not a CURIE"),
        Breach.of(CONCEPTS, "ungrounded", "no", "ungrounded: must be true or false"));
  }

  private static Stream<Breach> ofStatements() {
    return Stream.of(
        Breach.of(STATEMENTS, "id", "0".repeat(32), "id: must be "),
        Breach.of(STATEMENTS, "subject", "DRUGBANK:9", "subject: DRUGBANK:9 is not in concepts"),
        Breach.of(STATEMENTS, "object", "MONDO:9", "object: MONDO:9 is not in concepts.jsonl"),
        Breach.of(STATEMENTS, "predicate", "CURES", "predicate: unknown value 'CURES'"),
        Breach.of(STATEMENTS, "predicate", "AFFECTS", "predicate: AFFECTS cannot stand between"),
        Breach.of(STATEMENTS, "belief", 1.5, "belief: must be a number from 0 to 1"),
        Breach.of(STATEMENTS, "evidenceCount", 1.5, "evidenceCount: must be a whole number"),
        Breach.of(STATEMENTS, "documentCount", null, "documentCount: is missing"),
        Breach.of(STATEMENTS, "qualifiers", "BINDS", "qualifiers: not a JSON object"),
        Breach.of(STATEMENTS, "qualifiers", Map.of("a", 1), "qualifiers: a: must be a string"),
        Breach.of(STATEMENTS, "qualifiers", Map.of("", "b"), "qualifiers: a name must be of"),
        Breach.of(STATEMENTS, "qualifiers", Map.of("a\n", "b"), "qualifiers: a name must"),
        Breach.of(
            STATEMENTS, "qualifiers", Map.of("belief", "b"), "qualifiers: none can be named 'bel"),
        Breach.of(STATEMENTS, "qualifiers", Map.of("dirty", "b"), "qualifiers: none can be named"));
  }

  private static Stream<Breach> ofEvidence() {
    return Stream.of(
        Breach.of(EVIDENCE, "id", "0".repeat(32), "id: must be "),
        Breach.of(EVIDENCE, "statement", "0".repeat(32), "statement: 00000000"),
        Breach.of(EVIDENCE, "statement", "none", "statement: none is not in statements.jsonl"),
        Breach.of(EVIDENCE, "document", "d9", "document: d9 is not in documents.jsonl"),
        Breach.of(EVIDENCE, "sentence", null, "sentence: is missing"),
        Breach.of(EVIDENCE, "sentence/end", 9_999, "sentence: ["),
        Breach.of(EVIDENCE, "sentence/start", 1, "sentence: [1, "),
        Breach.of(EVIDENCE, "text", "Something else.", "sentence: [0, "),
        Breach.of(EVIDENCE, "subject/start", -2, "subject: start: not a span"),
        Breach.of(EVIDENCE, "subject/end", 6, "subject: [6, 6) of d1 is empty"),
        Breach.of(EVIDENCE, "object/end", 9_999, "object: ["),
        Breach.of(EVIDENCE, "cue/end", 9_999, "cue: ["),
        Breach.of(EVIDENCE, "cue/end", null, "cue: end: is missing"),
        Breach.of(EVIDENCE, "polarity", "MAYBE", "polarity: unknown value 'MAYBE'"),
        Breach.of(EVIDENCE, "certainty", null, "certainty: is missing"),
        Breach.of(EVIDENCE, "stage", "LATE", "stage: unknown value 'LATE'"),
        Breach.of(EVIDENCE, "probability", -0.1, "probability: must be a number from 0 to 1"),
        Breach.of(EVIDENCE, "probability", "0.9", "probability: must be a number from 0 to 1"),
        Breach.of(EVIDENCE, "extractor", null, "extractor: is missing"));
  }

  @ParameterizedTest
  @MethodSource({"ofDocuments", "ofMentions", "ofConcepts", "ofStatements", "ofEvidence"})
  void aWrongFieldIsNamed(Breach breach) throws IOException {
    Path file = breach.file().in(folder);
    List<String> lines = Files.readAllLines(file);
    int at = breach.file() == CONCEPTS ? 0 : lineOf(lines, breach.file());
    ObjectNode line = breach.in((ObjectNode) JSON.readTree(lines.get(at)));
    if (!breach.field().equals("id")) {
      rehash(line, breach.file());
    }
    lines.set(at, JSON.writeValueAsString(line));
    Files.write(file, asAscii(lines));
    assertRefused(breach.file().fileName() + ":" + (at + 1) + ": " + breach.complaint());
  }

  /** The statement that is treated of stands where its id puts it. */
  private static int lineOf(List<String> lines, FactsFile file) {
    return file == STATEMENTS && !lines.get(0).contains("TREATS") ? 1 : 0;
  }

  /** So that no wrong hash hides what else is wrong; where something is missing, nothing does. */
  private static void rehash(ObjectNode line, FactsFile file) {
    try {
      if (file == STATEMENTS) {
        line.put(
            "id",
            ClaimHash.statement(
                curie(line, "subject"),
                Predicate.valueOf(line.get("predicate").textValue()),
                curie(line, "object"),
                new Qualifiers(
                    JSON.convertValue(
                        line.path("qualifiers").isObject()
                            ? line.get("qualifiers")
                            : JSON.createObjectNode(),
                        new com.fasterxml.jackson.core.type.TypeReference<>() {}))));
      } else if (file == EVIDENCE) {
        line.put(
            "id",
            ClaimHash.evidence(
                line.get("statement").textValue(),
                line.get("document").textValue(),
                span(line.get("sentence")),
                span(line.get("subject")),
                span(line.get("object"))));
      }
    } catch (RuntimeException e) {
      assertThat(e).isNotInstanceOf(AssertionError.class); // cannot be hashed, and is refused
    }
  }

  private static org.theragraph.corpora.model.Curie curie(ObjectNode line, String field) {
    return org.theragraph.corpora.model.Curie.parse(line.get(field).textValue());
  }

  private static Span span(JsonNode node) {
    return new Span(node.get("start").intValue(), node.get("end").intValue());
  }

  /** Half a character can only be written as an escape. */
  private static List<String> asAscii(List<String> lines) {
    return lines.stream()
        .map(
            line ->
                line.chars()
                    .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                    .reduce("", String::concat))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"DOCUMENTS", "MENTIONS", "CONCEPTS", "STATEMENTS", "EVIDENCE"})
  void eachFileMustBeThereAndHoldJsonInUtf8(FactsFile file) throws IOException {
    Path path = file.in(folder);
    byte[] good = Files.readAllBytes(path);
    String text = new String(good, StandardCharsets.UTF_8);
    int lines = text.split("\n").length;
    String last = file.fileName() + ":" + (lines + 1);
    Files.writeString(path, text + "{\"id\":");
    assertRefused(last + ", column ");
    Files.writeString(path, text + "[]\n");
    assertRefused(last + ": not a JSON object");
    Files.writeString(path, text + "{\"id\":\"a\",\"id\":\"b\"}\n");
    assertRefused(last + ", column ");
    byte[] broken =
        (text + "{\"id\":\"?\",\"text\":\"\",\"document\":\"d1\"}\n")
            .getBytes(StandardCharsets.UTF_8);
    broken[text.getBytes(StandardCharsets.UTF_8).length + 7] = (byte) 0xE4;
    Files.write(path, broken);
    assertRefused(last + ": not UTF-8; write the file in UTF-8");
    Files.delete(path);
    assertRefused(path + " is missing");
  }

  @Test
  void theLongestIdIsLoaded() throws IOException {
    String id = "x:" + "\u8a9e".repeat(1_998);
    new GraphWriter(graph)
        .load(
            new Folder()
                .says(id, Folder.TREATS)
                .with(Folder.concept(id, ConceptType.DRUG, "x", List.of()))
                .in(temp.resolve("long")),
            LoadListener.NONE);
    assertThat(graph.read("MATCH (n {id: $id}) RETURN n", Map.of("id", id), row -> row)).hasSize(2);
  }

  @Test
  void aStatementStandsOnce() throws IOException {
    String text = Files.readString(STATEMENTS.in(folder));
    Files.writeString(STATEMENTS.in(folder), text + text);
    assertRefused("statements.jsonl:3: id: ");
  }

  @Test
  void aStatementNeedsEvidence() throws IOException {
    Files.delete(EVIDENCE.in(folder));
    Files.createFile(EVIDENCE.in(folder));
    assertRefused("statements.jsonl:1: id: statement ");
  }

  @Test
  void theReportMustBeOne() throws IOException {
    Files.writeString(REPORT.in(folder), "{\"versions\":");
    assertRefused("run-report.json");
    Files.writeString(REPORT.in(folder), "{}");
    assertRefused("run-report.json: versions: is missing");
    Files.write(REPORT.in(folder), new byte[] {'{', (byte) 0xE4, '}'});
    assertRefused("run-report.json: not UTF-8");
  }
}
