package org.theragraph.cli.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.text.Publication;

/**
 * Knowledge Graph Exchange as JSON Lines: {@code nodes.jsonl} and {@code edges.jsonl}, valid
 * against the Biolink model. Each piece of evidence is an edge, for each has its own publication,
 * polarity and sentence; what Biolink has no slot for is a property of its own name.
 */
final class KgxExporter implements Exporter {
  static final String SOURCE = "infores:theragraph";
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public void write(ExportSource source, Path target) throws IOException {
    Files.createDirectories(target);
    try (JsonGenerator nodes = open(target.resolve("nodes.jsonl"))) {
      source.concepts(concept -> node(concept, nodes));
    }
    try (JsonGenerator edges = open(target.resolve("edges.jsonl"))) {
      source.documents(
          document -> {
            for (ClaimInText claim : document.claims()) {
              edge(document, claim, edges);
            }
          });
    }
  }

  private static JsonGenerator open(Path file) throws IOException {
    return JSON.createGenerator(Files.newBufferedWriter(file)).setRootValueSeparator(null);
  }

  private static void node(Concept concept, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", concept.id().toString());
    array(json, "category", List.of(Biolink.category(concept)));
    json.writeStringField("name", concept.name());
    array(json, "synonym", concept.synonyms());
    array(json, "xref", concept.xrefs().stream().map(Curie::toString).toList());
    json.writeStringField("provided_by", SOURCE);
    json.writeStringField("concept_type", concept.type().name());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static void edge(ExportedDocument document, ClaimInText claim, JsonGenerator json)
      throws IOException {
    Evidence evidence = claim.evidence();
    json.writeStartObject();
    json.writeStringField("id", "urn:theragraph:" + evidence.id());
    json.writeStringField("subject", claim.subject().id().toString());
    json.writeStringField("predicate", claim.statement().predicate().biolink());
    json.writeStringField("object", claim.object().id().toString());
    array(json, "category", List.of(Biolink.association(claim.statement().predicate())));
    json.writeBooleanField("negated", evidence.polarity() == Polarity.NEGATED);
    boolean curated = document.document().kind() == DocumentKind.CURATED;
    json.writeStringField("knowledge_level", curated ? "knowledge_assertion" : "not_provided");
    json.writeStringField("agent_type", curated ? "manual_agent" : "text_mining_agent");
    json.writeStringField("primary_knowledge_source", SOURCE);
    array(json, "publications", List.of(Publication.of(document.document())));
    own(document, claim, json);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  /** What Biolink has no slot for. */
  private static void own(ExportedDocument document, ClaimInText claim, JsonGenerator json)
      throws IOException {
    Evidence evidence = claim.evidence();
    json.writeStringField("supporting_text", evidence.text());
    json.writeStringField("statement_predicate", claim.statement().predicate().name());
    for (Map.Entry<String, String> qualifier : claim.statement().qualifiers().values().entrySet()) {
      json.writeStringField(qualifier.getKey(), qualifier.getValue());
    }
    json.writeStringField("certainty", evidence.certainty().name());
    optional(json, "stage", evidence.stage() == null ? null : evidence.stage().name());
    json.writeNumberField("probability", evidence.probability());
    json.writeNumberField("belief", claim.statement().belief());
    json.writeStringField("extractor", evidence.extractor());
    json.writeStringField("document", document.document().id());
    json.writeStringField("document_kind", document.document().kind().code());
    optional(json, "document_published", document.document().citation().published());
    optional(json, "document_title", document.document().title());
    optional(json, "document_of_copy", document.document().duplicateOf());
    optional(json, "curation", claim.verdict());
    place(json, "subject", evidence.subject(), evidence.sentence());
    place(json, "object", evidence.object(), evidence.sentence());
  }

  /** Where the sentence has an end, UTF-16 units from its beginning; nothing if elsewhere. */
  private static void place(JsonGenerator json, String role, Span span, Span sentence)
      throws IOException {
    if (sentence.contains(span)) {
      json.writeNumberField(role + "_start", span.start() - sentence.start());
      json.writeNumberField(role + "_end", span.end() - sentence.start());
    }
  }

  private static void optional(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    if (value != null) {
      json.writeStringField(field, value);
    }
  }

  private static void array(JsonGenerator json, String field, List<String> values)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(field);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
