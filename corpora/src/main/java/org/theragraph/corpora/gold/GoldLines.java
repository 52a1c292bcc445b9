package org.theragraph.corpora.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;

/**
 * JSON Lines: {@code id}, {@code title}, {@code abstract}, {@code entities} with {@code start},
 * {@code end}, {@code text}, {@code type} and {@code ids}, {@code relations} with {@code type},
 * {@code arg1}, {@code arg2} and {@code level} ({@code mention} or {@code concept}). Offsets count
 * code points of title, line feed, abstract.
 */
final class GoldLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldLines() {}

  /**
   * @param name of the file, for messages
   */
  static List<AnnotatedDocument> read(BufferedReader lines, String name) throws IOException {
    List<AnnotatedDocument> documents = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        documents.add(document(line, name + ":" + number));
      }
    }
    return documents;
  }

  private static AnnotatedDocument document(String line, String place) throws IOException {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IOException(place + ": not JSON: " + e.getOriginalMessage(), e);
    }
    String id = node.path("id").asText("");
    if (id.isBlank() || !node.path("entities").isArray()) {
      throw new IOException(place + ": needs the fields id and entities");
    }
    GoldText text = new GoldText(id, text(node, "title"), text(node, "abstract"));
    for (JsonNode entity : node.path("entities")) {
      ConceptType type = CorpusTypes.of(text(entity, "type"));
      text.annotate(
          entity.path("start").asInt(-1),
          entity.path("end").asInt(-1),
          text(entity, "text"),
          type,
          ids(entity.path("ids"), type),
          place);
    }
    for (JsonNode relation : node.path("relations")) {
      relate(text, relation, place);
    }
    return text.document();
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : "";
  }

  private static List<String> ids(JsonNode array, @Nullable ConceptType type) {
    List<String> ids = new ArrayList<>();
    array.forEach(id -> ids.addAll(CorpusIds.parse(id.asText(), type)));
    return ids;
  }

  private static void relate(GoldText text, JsonNode relation, String place) throws IOException {
    String type = text(relation, "type");
    JsonNode first = relation.path("arg1");
    JsonNode second = relation.path("arg2");
    if (text(relation, "level").equals("mention")) {
      text.relate(type, first.asInt(-1), second.asInt(-1), place);
    } else {
      text.relate(type, first.asText(), second.asText());
    }
  }
}
