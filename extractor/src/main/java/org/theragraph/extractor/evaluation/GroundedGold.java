package org.theragraph.extractor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/**
 * A document of a gold corpus with its mentions and their ids.
 *
 * @param mentions those of types that are grounded here
 * @param ids the gold ids of each mention, as the corpus writes them; empty where it has none
 */
record GroundedGold(String id, String text, List<Mention> mentions, List<Set<String>> ids) {
  private static final Map<String, ConceptType> TYPES =
      Map.of(
          "Chemical", ConceptType.DRUG,
          "Disease", ConceptType.DISEASE,
          "Gene", ConceptType.TARGET,
          "CellType", ConceptType.CELL_TYPE);

  /**
   * Reads {@code <split>.jsonl.gz}: a document a line, offsets in code points.
   *
   * @throws IOException if the file cannot be read
   */
  static List<GroundedGold> read(Path file) throws IOException {
    List<GroundedGold> documents = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        documents.add(parse(json.readTree(line)));
      }
    }
    return documents;
  }

  Document document() {
    return Document.of(id, DocumentKind.ABSTRACT, null, text, List.of(), Citation.NONE);
  }

  private static GroundedGold parse(JsonNode node) {
    String id = node.get("id").asText();
    String text = node.path("title").asText() + "\n" + node.path("abstract").asText();
    List<Mention> mentions = new ArrayList<>();
    List<Set<String>> ids = new ArrayList<>();
    for (JsonNode entity : node.path("entities")) {
      ConceptType type = TYPES.get(entity.get("type").asText());
      if (type != null) {
        mentions.add(mention(id, text, type, entity));
        Set<String> of = new LinkedHashSet<>();
        entity.path("ids").forEach(one -> of.add(one.asText().replace("NCBIGene:", "NCBIGENE:")));
        ids.add(of);
      }
    }
    return new GroundedGold(id, text, mentions, ids);
  }

  private static Mention mention(String id, String text, ConceptType type, JsonNode entity) {
    int start = text.offsetByCodePoints(0, entity.get("start").asInt());
    int end = text.offsetByCodePoints(0, entity.get("end").asInt());
    Span span = new Span(start, end);
    return new Mention(id, span, span.of(text), type, null, 1, "gold");
  }
}
