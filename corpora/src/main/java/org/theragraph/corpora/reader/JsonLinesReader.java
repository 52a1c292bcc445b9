package org.theragraph.corpora.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.facts.FactsException;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine.Reason;
import org.theragraph.corpora.text.CleanText;
import org.theragraph.corpora.text.Encoding;

/**
 * JSON Lines of docs/format.md, one document a line; {@code abstract} is taken for {@code text}.
 *
 * <p>A line with {@code sha256} or {@code sections} is taken as it stands, for offsets point into
 * it; the text of others is cleaned.
 */
final class JsonLinesReader implements DocumentReader {
  private static final Pattern OPENING = Pattern.compile("\\A(?:\\{\\s*[\"}]|\\[\\s*[{\\]])");

  /** Bytes of the longest text that is taken, all its characters escaped, and some more. */
  private static final long LONGEST_LINE = 8_000_000;

  @Override
  public String format() {
    return "JSON Lines";
  }

  @Override
  public boolean recognises(Head head) {
    return OPENING.matcher(head.text()).find();
  }

  @Override
  public void read(ReaderInput input, RecordSink sink) throws IOException {
    String first = input.head().firstLine();
    if (first.startsWith("[") || first.equals("{")) {
      sink.reject(
          Reason.MALFORMED,
          null,
          "is JSON over several lines; write one object a line (JSON Lines)");
      return;
    }
    long limit = Math.min(input.limit(), LONGEST_LINE);
    LineCutter lines = new LineCutter(input.narrow(), limit);
    for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
      String place = "line " + lines.number();
      if (lines.isTooLarge()) {
        sink.reject(Reason.TOO_LARGE, null, place + ": " + ReaderInput.tooLarge(limit));
        continue;
      }
      String line = Encoding.decode(bytes, null);
      if (!line.isBlank()) {
        line(line, place, sink);
      }
    }
  }

  private static void line(String line, String place, RecordSink sink) throws IOException {
    String id = null;
    Document document;
    try {
      JsonNode node = FactsReader.json(line, place);
      id = node.path("id").isValueNode() ? node.path("id").asText() : null;
      document = document(node, place);
    } catch (FactsException e) {
      sink.reject(Reason.MALFORMED, id, String.valueOf(e.getMessage()));
      return;
    }
    if (document.text().isBlank()) {
      sink.reject(Reason.NO_TEXT, document.id(), place + ": has neither title nor text");
    } else {
      sink.document(document);
    }
  }

  private static Document document(JsonNode node, String place) {
    boolean exact = node.hasNonNull("sha256") || node.hasNonNull("sections");
    if (node instanceof ObjectNode fields) {
      forgive(fields);
    }
    Document given = FactsReader.document(node, place);
    return exact ? safe(given) : cleaned(given);
  }

  /** Numbers as ids, and abstracts under their own name. */
  private static void forgive(ObjectNode fields) {
    if (fields.path("id").isIntegralNumber()) {
      fields.put("id", fields.path("id").asText());
    }
    if (!fields.has("text") && fields.path("abstract").isTextual()) {
      fields.set("text", fields.path("abstract"));
      if (!fields.has("kind")) {
        fields.put("kind", DocumentKind.ABSTRACT.code());
      }
    }
  }

  private static Document safe(Document given) {
    return new Document(
        given.id(),
        given.kind(),
        CleanText.safe(given.text()),
        given.titleLength(),
        given.sections(),
        given.citation(),
        given.duplicateOf(),
        given.retraction());
  }

  private static Document cleaned(Document given) {
    String title = given.title();
    @Nullable String line = title == null ? null : CleanText.line(title);
    String body = CleanText.clean(given.body()).strip();
    return Document.of(given.id(), given.kind(), line, body, List.of(), given.citation())
        .withDuplicateOf(given.duplicateOf())
        .withRetraction(given.retraction());
  }
}
