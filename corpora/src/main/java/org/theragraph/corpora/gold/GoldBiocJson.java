package org.theragraph.corpora.gold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** BioC JSON with annotations and relations: collections, or documents one after the other. */
final class GoldBiocJson {
  private GoldBiocJson() {}

  /**
   * @param name of the file, for messages
   */
  static List<AnnotatedDocument> read(BufferedReader in, String name) throws IOException {
    List<AnnotatedDocument> documents = new ArrayList<>();
    try (MappingIterator<JsonNode> values =
        new ObjectMapper().readerFor(JsonNode.class).readValues(in)) {
      while (values.hasNextValue()) {
        addAll(values.nextValue(), name, documents);
      }
    } catch (JsonProcessingException e) {
      throw new IOException(name + ": not JSON: " + e.getOriginalMessage(), e);
    }
    return documents;
  }

  private static void addAll(JsonNode value, String name, List<AnnotatedDocument> to)
      throws IOException {
    if (value.has("passages")) {
      to.add(document(value, name + ": document " + value.path("id").asText()));
    } else if (value.isArray()) {
      for (JsonNode item : value) {
        addAll(item, name, to);
      }
    } else {
      addAll(value.has("documents") ? value.get("documents") : value.path("PubTator3"), name, to);
    }
  }

  private static AnnotatedDocument document(JsonNode node, String place) throws IOException {
    GoldBioc document = new GoldBioc(node.path("id").asText(), place);
    List<JsonNode> relations = new ArrayList<>();
    for (JsonNode passage : node.path("passages")) {
      int shift =
          document.passage(
              infons(passage), passage.path("text").asText(""), passage.path("offset").asInt());
      passage.path("annotations").forEach(annotation -> annotate(document, annotation, shift));
      passage.path("relations").forEach(relations::add);
    }
    node.path("relations").forEach(relations::add);
    relations.forEach(relation -> document.relation(infons(relation), refs(relation)));
    return document.document();
  }

  private static void annotate(GoldBioc document, JsonNode annotation, int shift) {
    int start = Integer.MAX_VALUE;
    int end = -1;
    for (JsonNode location : annotation.path("locations")) {
      int offset = location.path("offset").asInt();
      start = Math.min(start, offset + shift);
      end = Math.max(end, offset + location.path("length").asInt() + shift);
    }
    document.annotation(
        annotation.path("id").asText(),
        start,
        end,
        annotation.path("text").asText(),
        infons(annotation));
  }

  private static Map<String, String> infons(JsonNode node) {
    Map<String, String> infons = new LinkedHashMap<>();
    node.path("infons").properties().forEach(e -> infons.put(e.getKey(), e.getValue().asText("")));
    return infons;
  }

  private static List<String> refs(JsonNode relation) {
    List<String> refs = new ArrayList<>();
    relation.path("nodes").forEach(node -> refs.add(node.path("refid").asText()));
    return refs;
  }
}
