package org.theragraph.cli.review.gold;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A document in the schema of a press gold set: entities by name with their surface forms,
 * relations between names, and traps, which are what curators rejected. It is {@code partial}: what
 * nobody decided on is neither right nor wrong.
 */
final class Annotations {
  private Annotations() {}

  static void write(JudgedDocument document, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", document.id());
    json.writeBooleanField("partial", true);
    writeEntities(document, json);
    Map<String, JudgedSentence> right = byClaim(document, true);
    Map<String, JudgedSentence> wrong = byClaim(document, false);
    wrong.keySet().removeAll(right.keySet()); // another sentence of the document says so
    writeRelations("relations", right, document, json);
    writeRelations("traps", wrong, document, json);
    json.writeEndObject();
  }

  private static Map<String, JudgedSentence> byClaim(JudgedDocument document, boolean right) {
    Map<String, JudgedSentence> claims = new LinkedHashMap<>();
    document.sentences().stream()
        .filter(sentence -> sentence.right() == right)
        .forEach(sentence -> claims.putIfAbsent(sentence.claim(), sentence));
    return claims;
  }

  private static void writeEntities(JudgedDocument document, JsonGenerator json)
      throws IOException {
    Map<String, JudgedSentence.End> ends = new LinkedHashMap<>();
    Map<String, Set<String>> surfaces = new LinkedHashMap<>();
    for (JudgedSentence sentence : document.sentences()) {
      for (JudgedSentence.End end : List.of(sentence.subject(), sentence.object())) {
        ends.putIfAbsent(end.name(), end);
        surfaces
            .computeIfAbsent(end.name(), name -> new LinkedHashSet<>())
            .add(end.span().of(document.text()));
      }
    }
    json.writeArrayFieldStart("entities");
    for (JudgedSentence.End end : ends.values()) {
      json.writeStartObject();
      json.writeStringField("type", end.type().toLowerCase(Locale.ROOT));
      json.writeStringField("name", end.name());
      json.writeStringField("id", end.id());
      json.writeArrayFieldStart("mentions");
      for (String surface : surfaces.getOrDefault(end.name(), Set.of())) {
        json.writeString(surface);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeRelations(
      String field, Map<String, JudgedSentence> claims, JudgedDocument document, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (JudgedSentence sentence : claims.values()) {
      json.writeStartObject();
      json.writeStringField("subject", sentence.subject().name());
      json.writeStringField("predicate", sentence.predicate());
      json.writeStringField("object", sentence.object().name());
      json.writeStringField(
          "polarity", sentence.polarity().equals("NEGATED") ? "negated" : "asserted");
      json.writeStringField("certainty", certainty(sentence));
      json.writeStringField("evidence", sentence.sentence().of(document.text()));
      json.writeStringField("scope", sentence.isWithinSentence() ? "sentence" : "cross_sentence");
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** In the words of a press gold set. */
  private static String certainty(JudgedSentence sentence) {
    if ("PLANNED".equals(sentence.stage())) {
      return "planned";
    }
    return sentence.certainty().equals("CERTAIN") ? "fact" : "speculative";
  }
}
