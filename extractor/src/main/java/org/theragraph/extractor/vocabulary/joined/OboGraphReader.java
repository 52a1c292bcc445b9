package org.theragraph.extractor.vocabulary.joined;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.vocabulary.VocabularyException;

/** The terms of an OBO graph in JSON, a node at a time: files are of hundreds of megabytes. */
final class OboGraphReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String REPLACED_BY = "IAO_0100001"; // "term replaced by"
  private static final String EXACT_MATCH = "exactMatch";

  private final OboTerms terms;
  private final SourceSink sink;

  private OboGraphReader(OboTerms terms, SourceSink sink) {
    this.terms = terms;
    this.sink = sink;
  }

  /**
   * Reads a file.
   *
   * @throws VocabularyException if it is no JSON, with the place where that shows
   */
  static void read(Path file, ConceptType type, SourceSink sink) {
    OboGraphReader reader = new OboGraphReader(new OboTerms(type, sink), sink);
    try (InputStream in = Lines.stream(file);
        JsonParser parser = JSON.createParser(in)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean list = token == JsonToken.FIELD_NAME && parser.nextToken() == JsonToken.START_ARRAY;
        if (list && parser.currentName().equals("nodes")) {
          reader.nodes(parser);
        } else if (list && parser.currentName().equals("edges")) {
          reader.edges(parser);
        } else if (list && !parser.currentName().equals("graphs")) {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      throw new VocabularyException(
          file + ": cannot be read (" + e.getMessage() + "); fetch it anew", e);
    }
  }

  private void nodes(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      JsonNode node = parser.readValueAsTree();
      terms.id(curie(node.path("id").asText()));
      if (node.path("lbl").asText().startsWith("obsolete ")
          || node.path("meta").path("deprecated").asBoolean()) {
        terms.obsolete();
      }
      terms.label(node.path("lbl").asText());
      meta(node.path("meta"));
      terms.finish();
    }
  }

  private void meta(JsonNode meta) {
    for (JsonNode synonym : meta.path("synonyms")) {
      boolean exact = synonym.path("pred").asText().endsWith("hasExactSynonym");
      terms.synonym(synonym.path("val").asText(), exact);
    }
    meta.path("xrefs").forEach(xref -> terms.xref(xref.path("val").asText()));
    meta.path("subsets").forEach(subset -> terms.subset(local(subset.asText())));
    for (JsonNode property : meta.path("basicPropertyValues")) {
      String tag = local(property.path("pred").asText());
      String value = curie(property.path("val").asText());
      switch (tag) {
        case REPLACED_BY -> terms.relation("replaced_by", value);
        case "hasAlternativeId" -> terms.relation("alt_id", value);
        case "consider" -> terms.relation("consider", value);
        case EXACT_MATCH -> terms.exactMatch(value);
        default -> {
          // nothing that is asked for
        }
      }
    }
  }

  private void edges(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      JsonNode edge = parser.readValueAsTree();
      Curie narrow = terms.own(curie(edge.path("sub").asText()));
      Curie broad = terms.own(curie(edge.path("obj").asText()));
      if (narrow != null && broad != null && edge.path("pred").asText().equals("is_a")) {
        sink.broader(narrow, broad);
      }
    }
  }

  private static String local(String address) {
    return address.substring(Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
  }

  /** {@code DOID:4} of {@code http://purl.obolibrary.org/obo/DOID_4}; others as they are. */
  private static String curie(String address) {
    return address.startsWith("http") ? local(address).replaceFirst("_", ":") : address;
  }
}
