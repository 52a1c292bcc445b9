package org.theragraph.extractor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.facts.FactsReader;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.NameKey;

/**
 * A document of the press gold set with its annotations.
 *
 * @param entitiesByKey names of entities by the {@link NameKey} of each of their surface forms
 * @param surfaces surface forms as they stand
 * @param traps relations that are wrong
 * @param partial whether only some relations were judged: what is neither relation nor trap counts
 *     neither way
 */
record GoldDocument(
    Document document,
    Map<String, Set<String>> entitiesByKey,
    List<PressMentions.Surface> surfaces,
    List<GoldRelation> relations,
    List<GoldRelation> traps,
    boolean partial) {

  /**
   * Reads a folder with documents.jsonl and annotations.jsonl.
   *
   * @throws IOException if a file is missing or a document has no annotation
   */
  static List<GoldDocument> readAll(Path folder) throws IOException {
    Map<String, JsonNode> annotations = new HashMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(folder.resolve("annotations.jsonl"))) {
      JsonNode annotation = json.readTree(line);
      annotations.put(annotation.get("id").asText(), annotation);
    }
    List<GoldDocument> documents = new ArrayList<>();
    int lineNumber = 0;
    for (String line : Files.readAllLines(folder.resolve("documents.jsonl"))) {
      lineNumber++;
      Document document = FactsReader.document(line, "documents.jsonl:" + lineNumber);
      JsonNode annotation = annotations.get(document.id());
      if (annotation == null) {
        throw new IOException(
            "documents.jsonl:"
                + lineNumber
                + ": no annotation of "
                + document.id()
                + " in annotations.jsonl");
      }
      documents.add(parse(document, annotation));
    }
    return documents;
  }

  private static GoldDocument parse(Document document, JsonNode annotation) {
    Map<String, Set<String>> entities = new LinkedHashMap<>();
    List<PressMentions.Surface> surfaces = new ArrayList<>();
    for (JsonNode entity : annotation.get("entities")) {
      String name = entity.get("name").asText();
      add(entities, name, name);
      for (JsonNode mention : entity.path("mentions")) {
        add(entities, mention.asText(), name);
        surfaces.add(
            new PressMentions.Surface(mention.asText(), type(entity.path("type").asText()), name));
      }
    }
    return new GoldDocument(
        document,
        entities,
        surfaces,
        relations(annotation, "relations"),
        relations(annotation, "traps"),
        annotation.path("partial").asBoolean());
  }

  /** An effect is what adverse effects are: a disease to us. */
  private static ConceptType type(String name) {
    return name.equals("effect")
        ? ConceptType.DISEASE
        : ConceptType.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static void add(Map<String, Set<String>> entities, String surface, String name) {
    entities.computeIfAbsent(NameKey.of(surface), key -> new HashSet<>()).add(name);
  }

  private static List<GoldRelation> relations(JsonNode annotation, String field) {
    List<GoldRelation> relations = new ArrayList<>();
    annotation.path(field).forEach(node -> relations.add(GoldRelation.parse(node)));
    return relations;
  }
}
