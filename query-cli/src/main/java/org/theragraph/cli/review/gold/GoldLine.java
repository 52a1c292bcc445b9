package org.theragraph.cli.review.gold;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.theragraph.corpora.model.Span;

/**
 * A document in the schema of gold corpora: entities with offsets in code points of title, line
 * feed, abstract; relations between them by index. {@code rejected} has the same form and holds
 * what curators read otherwise: the negative examples.
 */
final class GoldLine {
  private final JudgedDocument document;
  private final JsonGenerator json;

  /** A document without title has an empty one here, with a line feed of its own. */
  private final int shift;

  private final Map<JudgedSentence.End, Integer> entities = new LinkedHashMap<>();

  private GoldLine(JudgedDocument document, JsonGenerator json) {
    this.document = document;
    this.json = json;
    this.shift = document.title() == null ? 1 : 0;
    for (JudgedSentence sentence : document.sentences()) {
      for (JudgedSentence.End end : List.of(sentence.subject(), sentence.object())) {
        entities.putIfAbsent(end, entities.size());
      }
    }
  }

  static void write(JudgedDocument document, JsonGenerator json) throws IOException {
    new GoldLine(document, json).write();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("id", document.id());
    json.writeStringField("title", Objects.requireNonNullElse(document.title(), ""));
    json.writeStringField("abstract", document.body());
    json.writeBooleanField("partial", true);
    json.writeArrayFieldStart("entities");
    for (JudgedSentence.End end : entities.keySet()) {
      writeEntity(end);
    }
    json.writeEndArray();
    writeRelations("relations", true);
    writeRelations("rejected", false);
    json.writeEndObject();
  }

  private void writeEntity(JudgedSentence.End end) throws IOException {
    json.writeStartObject();
    writeSpan(end.span());
    json.writeStringField("text", end.span().of(document.text()));
    json.writeStringField("type", end.type().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("ids");
    json.writeString(end.id());
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeSpan(Span span) throws IOException {
    json.writeNumberField("start", codePoints(span.start()));
    json.writeNumberField("end", codePoints(span.end()));
  }

  private int codePoints(int units) {
    return shift + document.text().codePointCount(0, units);
  }

  private void writeRelations(String field, boolean right) throws IOException {
    json.writeArrayFieldStart(field);
    for (JudgedSentence sentence : document.sentences()) {
      if (sentence.right() == right) {
        json.writeStartObject();
        json.writeStringField("type", sentence.predicate());
        json.writeNumberField("arg1", index(sentence.subject()));
        json.writeNumberField("arg2", index(sentence.object()));
        json.writeStringField("level", "mention");
        json.writeStringField("polarity", sentence.polarity());
        json.writeStringField("certainty", sentence.certainty());
        if (sentence.stage() != null) {
          json.writeStringField("stage", sentence.stage());
        }
        json.writeObjectFieldStart("sentence");
        writeSpan(sentence.sentence());
        json.writeEndObject();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private int index(JudgedSentence.End end) {
    return entities.getOrDefault(end, -1);
  }
}
