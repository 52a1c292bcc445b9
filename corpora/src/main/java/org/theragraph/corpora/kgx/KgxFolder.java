package org.theragraph.corpora.kgx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.copies.Passage;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.facts.FactsWriter;
import org.theragraph.corpora.model.Belief;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;
import org.theragraph.corpora.model.Statement;
import org.theragraph.corpora.text.CleanText;

/**
 * A folder of Knowledge Graph Exchange in JSON Lines, {@code nodes.jsonl} and {@code edges.jsonl},
 * ours or another tool's. Becomes a folder of facts: a document for what a source says of a
 * publication, or one for all that it says of none. All edges are held in memory.
 */
public final class KgxFolder {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double GIVEN = 0.9;
  private static final String TITLE = "Claims of %s";

  private final Path folder;
  private final Map<Curie, Concept> concepts = new TreeMap<>();
  private final Map<String, KgxDocument> documents = new LinkedHashMap<>();
  private final Map<String, Statement> statements = new TreeMap<>();
  private final Map<String, Belief> beliefs = new LinkedHashMap<>();
  private final Map<String, Long> leftOut = new TreeMap<>();
  private long edges;

  private KgxFolder(Path folder) {
    this.folder = folder;
  }

  /** Whether a folder looks like one. */
  public static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve("nodes.jsonl"))
        && Files.isRegularFile(folder.resolve("edges.jsonl"));
  }

  /**
   * Converts.
   *
   * @param facts a new folder
   * @throws FactsException if a line is no JSON or lacks what KGX requires, with file and line
   */
  public static KgxReport convert(Path folder, Path facts) throws IOException {
    KgxFolder kgx = new KgxFolder(folder);
    kgx.each("nodes.jsonl", kgx::node);
    kgx.each("edges.jsonl", kgx::edge);
    try (FactsWriter out = new FactsWriter(facts)) {
      for (KgxDocument document : kgx.documents.values()) {
        out.write(document.facts());
      }
      out.writeConcepts(kgx.concepts.values());
      out.writeStatements(kgx.statements.values());
    }
    return new KgxReport(kgx.concepts.size(), kgx.edges, kgx.leftOut);
  }

  private interface LineSink {
    void take(JsonNode node, String place);
  }

  private void each(String file, LineSink sink) throws IOException {
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(folder.resolve(file))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          sink.take(parse(line, file + ":" + number), file + ":" + number);
        }
      }
    } catch (CharacterCodingException e) {
      throw new FactsException("%s:%d: is not UTF-8".formatted(file, number + 1));
    }
  }

  private static JsonNode parse(String line, String place) {
    try {
      JsonNode node = JSON.readTree(line);
      if (!node.isObject()) {
        throw new FactsException(place + ": must be a JSON object");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new FactsException(place + ": not JSON: " + e.getOriginalMessage());
    }
  }

  private void node(JsonNode node, String place) {
    Curie id = curie(node, "id", place);
    ConceptType type = KgxTypes.type(node);
    if (type != null) {
      String name = node.path("name").asText("").strip();
      concepts.put(
          id,
          new Concept(
              id,
              type,
              name.isEmpty() ? id.toString() : name.replace('\n', ' '),
              KgxTypes.texts(node.path("synonym")),
              xrefs(node),
              List.of(),
              id.isUngrounded()));
    }
  }

  private static List<Curie> xrefs(JsonNode node) {
    return KgxTypes.texts(node.path("xref")).stream()
        .filter(text -> text.matches("[A-Za-z][\\w.]*:\\S+"))
        .flatMap(KgxFolder::curie)
        .toList();
  }

  /** None of what others write there and is no CURIE. */
  private static Stream<Curie> curie(String text) {
    try {
      return Stream.of(Curie.parse(text));
    } catch (IllegalArgumentException e) {
      return Stream.empty();
    }
  }

  private static Curie curie(JsonNode node, String field, String place) {
    try {
      return Curie.parse(node.path(field).asText(""));
    } catch (IllegalArgumentException e) {
      throw new FactsException(
          "%s: %s: %s".formatted(place, field, CleanText.line("" + e.getMessage())));
    }
  }

  private void edge(JsonNode edge, String place) {
    Curie subject = curie(edge, "subject", place);
    Curie object = curie(edge, "object", place);
    Concept from = concepts.get(subject);
    Concept to = concepts.get(object);
    if (from == null || to == null) {
      leaveOut("an end is no drug, target, cell type, disease or autoantibody of nodes.jsonl");
      return;
    }
    Predicate predicate = KgxTypes.predicate(edge, from.type(), to.type());
    if (predicate == null) {
      leaveOut(
          "no predicate here for %s %s %s"
              .formatted(from.type(), edge.path("predicate").asText("(none)"), to.type()));
      return;
    }
    keep(edge, new Claim(subject, predicate, object, qualifiers(edge, predicate)), place);
  }

  private void leaveOut(String reason) {
    leftOut.merge(reason, 1L, Long::sum);
  }

  private static Qualifiers qualifiers(JsonNode edge, Predicate predicate) {
    String name =
        switch (predicate) {
          case TARGETS -> "action";
          case AFFECTS -> "direction";
          default -> "";
        };
    return edge.path(name).isTextual()
        ? Qualifiers.of(name, edge.path(name).asText())
        : Qualifiers.NONE;
  }

  private void keep(JsonNode edge, Claim claim, String place) {
    KgxEdge kept = kept(edge, claim, place);
    String document = document(edge, place);
    documents
        .computeIfAbsent(
            document, id -> KgxDocument.of(id, edge, TITLE.formatted(source(edge)), concepts))
        .add(kept);
    Belief belief = beliefs.computeIfAbsent(claim.statement(), id -> new Belief());
    long passage = Passage.of(kept.text(), kept.extractor());
    belief.add(document, passage, kept.polarity(), kept.certainty(), kept.probability());
    Statement before = statements.get(claim.statement());
    statements.put(
        claim.statement(),
        new Statement(
            claim.statement(),
            claim.subject(),
            claim.predicate(),
            claim.object(),
            claim.qualifiers(),
            belief.value(),
            before == null ? 1 : before.evidenceCount() + 1,
            belief.documentCount()));
    edges++;
  }

  private static KgxEdge kept(JsonNode edge, Claim claim, String place) {
    List<String> texts = KgxTypes.texts(edge.path("supporting_text"));
    return new KgxEdge(
        claim,
        texts.isEmpty() ? null : texts.get(0),
        span(edge, "subject"),
        span(edge, "object"),
        edge.path("negated").asBoolean(false) ? Polarity.NEGATED : Polarity.AFFIRMED,
        Objects.requireNonNullElse(
            constant(Certainty.class, edge, "certainty", place), Certainty.CERTAIN),
        claim.predicate().hasStage() ? constant(Stage.class, edge, "stage", place) : null,
        Math.min(1, Math.max(0, edge.path("probability").asDouble(GIVEN))),
        edge.path("extractor").asText("kgx/" + source(edge)));
  }

  private static @Nullable Span span(JsonNode edge, String role) {
    int start = edge.path(role + "_start").asInt(-1);
    int end = edge.path(role + "_end").asInt(-1);
    return start < 0 || end <= start ? null : new Span(start, end);
  }

  private static <E extends Enum<E>> @Nullable E constant(
      Class<E> type, JsonNode edge, String field, String place) {
    if (!edge.path(field).isTextual()) {
      return null;
    }
    try {
      return Enum.valueOf(type, edge.path(field).asText());
    } catch (IllegalArgumentException e) {
      throw new FactsException(
          "%s: %s: '%s' is none of %s"
              .formatted(
                  place, field, edge.path(field).asText(), List.of(type.getEnumConstants())));
    }
  }

  static String source(JsonNode edge) {
    String source = edge.path("primary_knowledge_source").asText("");
    return source.isEmpty() ? edge.path("provided_by").asText("another graph") : source;
  }

  /**
   * What another graph says of a publication, its first, or what it says without naming any. That
   * is another document than the publication itself, which may be in the graph with its text.
   */
  private static String document(JsonNode edge, String place) {
    String id = edge.path("document").isTextual() ? edge.path("document").asText() : made(edge);
    try {
      Document.checkId(id);
    } catch (IllegalArgumentException e) {
      throw new FactsException("%s: %s".formatted(place, e.getMessage()));
    }
    return id;
  }

  private static String made(JsonNode edge) {
    List<String> publications = KgxTypes.texts(edge.path("publications"));
    String source = "kgx:" + source(edge);
    String id = publications.isEmpty() ? source : source + "/" + publications.get(0);
    return id.replaceAll("\\s", "_");
  }
}
