package org.theragraph.cli.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Span;

/**
 * A BioC JSON collection: title and body as passages, names as annotations, evidence as relations.
 * Offsets count code points of the document.
 */
final class BiocExporter implements Exporter {
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public void write(ExportSource source, Path target) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(Files.newBufferedWriter(target))) {
      json.writeStartObject();
      json.writeStringField("source", "Theragraph");
      json.writeStringField("date", LocalDate.now(ZoneOffset.UTC).toString());
      json.writeStringField("key", "theragraph.key");
      json.writeObjectFieldStart("infons");
      json.writeEndObject();
      json.writeArrayFieldStart("documents");
      source.documents(document -> new Writing(document, json).write());
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** One document. */
  private static final class Writing {
    private final ExportedDocument exported;
    private final Document document;
    private final JsonGenerator json;
    private final Map<Span, Concept> names = new LinkedHashMap<>();
    private final Map<Span, String> ids = new LinkedHashMap<>();

    Writing(ExportedDocument exported, JsonGenerator json) {
      this.exported = exported;
      this.document = exported.document();
      this.json = json;
      for (ClaimInText claim : exported.claims()) {
        name(claim.evidence().subject(), claim.subject());
        name(claim.evidence().object(), claim.object());
      }
    }

    private void name(Span span, Concept concept) {
      names.putIfAbsent(span, concept);
      ids.putIfAbsent(span, "T" + ids.size());
    }

    void write() throws IOException {
      json.writeStartObject();
      json.writeStringField("id", document.id());
      json.writeObjectFieldStart("infons");
      json.writeStringField("kind", document.kind().code());
      json.writeEndObject();
      json.writeArrayFieldStart("passages");
      String title = document.title();
      if (title != null) {
        passage("title", new Span(0, title.length()));
      }
      int start = title == null ? 0 : title.length() + 1;
      if (start < document.text().length()) {
        passage("abstract", new Span(start, document.text().length()));
      }
      json.writeEndArray();
      relations();
      json.writeEndObject();
    }

    private void passage(String type, Span place) throws IOException {
      json.writeStartObject();
      json.writeNumberField("offset", points(place.start()));
      json.writeObjectFieldStart("infons");
      json.writeStringField("type", type);
      json.writeEndObject();
      json.writeStringField("text", place.of(document.text()));
      json.writeArrayFieldStart("sentences");
      json.writeEndArray();
      json.writeArrayFieldStart("annotations");
      for (Map.Entry<Span, Concept> name : names.entrySet()) {
        if (place.contains(name.getKey())) {
          annotation(name.getKey(), name.getValue());
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("relations");
      json.writeEndArray();
      json.writeEndObject();
    }

    private void annotation(Span span, Concept concept) throws IOException {
      json.writeStartObject();
      json.writeStringField("id", ids.getOrDefault(span, ""));
      json.writeObjectFieldStart("infons");
      json.writeStringField("type", concept.type().label());
      json.writeStringField("identifier", concept.id().toString());
      json.writeEndObject();
      json.writeStringField("text", span.of(document.text()));
      json.writeArrayFieldStart("locations");
      json.writeStartObject();
      json.writeNumberField("offset", points(span.start()));
      json.writeNumberField("length", points(span.end()) - points(span.start()));
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }

    private void relations() throws IOException {
      json.writeArrayFieldStart("relations");
      for (ClaimInText claim : exported.claims()) {
        Evidence evidence = claim.evidence();
        json.writeStartObject();
        json.writeStringField("id", evidence.id());
        json.writeObjectFieldStart("infons");
        json.writeStringField("type", claim.statement().predicate().name());
        json.writeStringField("polarity", evidence.polarity().name());
        json.writeStringField("certainty", evidence.certainty().name());
        if (evidence.stage() != null) {
          json.writeStringField("stage", evidence.stage().name());
        }
        json.writeStringField("sentence", evidence.text());
        json.writeStringField("statement", evidence.statement());
        json.writeEndObject();
        json.writeArrayFieldStart("nodes");
        node("subject", evidence.subject());
        node("object", evidence.object());
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void node(String role, Span span) throws IOException {
      json.writeStartObject();
      json.writeStringField("refid", ids.getOrDefault(span, ""));
      json.writeStringField("role", role);
      json.writeEndObject();
    }

    private int points(int units) {
      return document.text().codePointCount(0, units);
    }
  }
}
