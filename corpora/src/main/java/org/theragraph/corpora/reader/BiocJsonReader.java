package org.theragraph.corpora.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.text.CleanText;

/**
 * BioC JSON: a collection, a list of collections, or documents one after the other, as PubTator and
 * PubMed Central give them. Annotations are not read.
 */
final class BiocJsonReader implements DocumentReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Arrays that never hold documents. */
  private static final Set<String> LEAVES =
      Set.of(
          "passages", "annotations", "relations", "infons", "sentences", "authors", "accessions");

  /** Fields whose arrays hold documents, or what documents are made of. */
  private static final Set<String> MARKS = Set.of("documents", "passages", "PubTator3");

  @Override
  public String format() {
    return "BioC JSON";
  }

  @Override
  public boolean recognises(Head head) {
    if (!head.startsWith("{") && !head.startsWith("[")) {
      return false;
    }
    try (JsonParser parser = new JsonFactory().createParser(head.text())) {
      return hasMark(parser);
    } catch (IOException e) {
      return false; // the head ends within the first object, or it is no JSON
    }
  }

  /** Whether the first object has a field that only BioC has. */
  private static boolean hasMark(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.START_ARRAY) {
      token = parser.nextToken();
    }
    while (token != null && parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean mark = MARKS.contains(parser.currentName());
      token = parser.nextToken();
      if (mark && token == JsonToken.START_ARRAY) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  @Override
  public void read(ReaderInput input, RecordSink sink) throws IOException {
    LimitedStream limited = new LimitedStream(input.narrow(), input.limit());
    Run run = new Run(limited, sink);
    try (JsonParser parser = new JsonFactory().createParser(characters(limited))) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      run.values(parser);
    } catch (JsonProcessingException e) {
      sink.reject(Reason.MALFORMED, null, run.place(e) + "; the rest of the file was not read");
      return;
    } catch (LimitedStream.LimitException e) {
      sink.reject(
          Reason.TOO_LARGE,
          null,
          "document %d: %s; the rest of the file was not read"
              .formatted(run.count + 1, input.tooLarge()));
      return;
    }
    if (run.count == 0) {
      sink.reject(Reason.NO_TEXT, null, "holds no documents");
    }
  }

  /**
   * As UTF-8 whatever it looks like: Jackson's guess of another one may fail as a stream does. A
   * byte order mark is no part of it.
   */
  private static Reader characters(InputStream in) throws IOException {
    PushbackReader reader = new PushbackReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }

  /** One input being read. */
  private static final class Run {
    private final LimitedStream limited;
    private final RecordSink sink;
    private long count;

    Run(LimitedStream limited, RecordSink sink) {
      this.limited = limited;
      this.sink = sink;
    }

    void values(JsonParser parser) throws IOException {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          object(parser);
        }
      }
    }

    /** Reads an object field by field, so that a collection's documents stream through. */
    private void object(JsonParser parser) throws IOException {
      ObjectNode fields = JSON.createObjectNode();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.START_ARRAY && !LEAVES.contains(name)) {
          documents(parser);
        } else {
          JsonNode node = JSON.readTree(parser);
          fields.set(name, node);
        }
      }
      if (fields.path("passages").isArray()) {
        count++;
        limited.nextRecord();
        deliver(fields);
      }
    }

    private void documents(JsonParser parser) throws IOException {
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY && token != null;
          token = parser.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          object(parser);
        } else {
          parser.skipChildren();
        }
      }
    }

    private void deliver(ObjectNode fields) throws IOException {
      String id = fields.path("id").asText("");
      Document document;
      try {
        document = convert(id, fields.path("passages"));
      } catch (IllegalArgumentException e) {
        sink.reject(
            Reason.MALFORMED,
            id.isBlank() ? null : id,
            "document " + count + ": " + e.getMessage());
        return;
      }
      if (document.text().isBlank()) {
        sink.reject(Reason.NO_TEXT, document.id(), "document " + count + " has no text");
      } else {
        sink.document(document);
      }
    }

    String place(JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : "line %d, column %d "
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      return "%s(document %d): not JSON: %s"
          .formatted(place, count + 1, CleanText.line(e.getOriginalMessage()));
    }
  }

  private static Document convert(String id, JsonNode passages) {
    BiocDocument document = new BiocDocument();
    document.id(id);
    for (JsonNode passage : passages) {
      Map<String, String> infons = new HashMap<>();
      for (Map.Entry<String, JsonNode> infon : passage.path("infons").properties()) {
        infons.put(infon.getKey(), infon.getValue().asText(""));
      }
      String text = passage.path("text").asText("");
      document.passage(infons, text.isBlank() ? sentences(passage) : text);
    }
    return document.document();
  }

  private static String sentences(JsonNode passage) {
    StringBuilder text = new StringBuilder();
    for (JsonNode sentence : passage.path("sentences")) {
      text.append(sentence.path("text").asText("")).append(' ');
    }
    return text.toString();
  }
}
