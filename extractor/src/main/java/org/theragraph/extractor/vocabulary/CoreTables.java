package org.theragraph.extractor.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.vocabulary.TsvTable.Row;

/** The project's own reviewed tables, on the class path under {@code theragraph/vocabulary}. */
final class CoreTables {
  static final String FOLDER = "theragraph/vocabulary/";
  static final String STOP_LIST = "stoplist.tsv";

  private static final Map<String, ConceptType> FILES = files();

  private CoreTables() {}

  private static Map<String, ConceptType> files() {
    Map<String, ConceptType> files = new LinkedHashMap<>();
    files.put("diseases.tsv", ConceptType.DISEASE);
    files.put("effects.tsv", ConceptType.DISEASE);
    files.put("drugs.tsv", ConceptType.DRUG);
    files.put("targets.tsv", ConceptType.TARGET);
    files.put("cells.tsv", ConceptType.CELL_TYPE);
    files.put("autoantibodies.tsv", ConceptType.AUTOANTIBODY);
    return files;
  }

  /** Name and text of each table that is there, in a fixed order, the stop-list last. */
  static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String file : FILES.keySet()) {
      put(texts, file);
    }
    put(texts, STOP_LIST);
    return texts;
  }

  private static void put(Map<String, String> texts, String file) {
    try (InputStream in = CoreTables.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      if (in != null) {
        texts.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new VocabularyException("cannot read " + FOLDER + file + "; rebuild the program", e);
    }
  }

  /**
   * The entries of all tables.
   *
   * @throws VocabularyException if a row is malformed or an id stands twice
   */
  static List<Entry> entries(Map<String, String> texts) {
    List<Entry> entries = new ArrayList<>();
    Map<Curie, String> seen = new LinkedHashMap<>();
    FILES.forEach(
        (file, type) -> {
          String text = texts.get(file);
          if (text != null) {
            for (Row row : TsvTable.parse(file, text, "id", "name", "synonyms").rows()) {
              Entry entry = entry(row, type);
              String before = seen.putIfAbsent(entry.id(), entry.concept().name());
              if (before != null) {
                throw row.error(
                    "id", entry.id() + " stands twice, first for '" + before + "'; merge the rows");
              }
              entries.add(entry);
            }
          }
        });
    return entries;
  }

  private static Entry entry(Row row, ConceptType type) {
    String name = row.required("name");
    List<String> synonyms = row.list("synonyms");
    Concept concept =
        new Concept(
            row.required("id", Curie::parse),
            type,
            name,
            synonyms,
            row.list("xrefs", Curie::parse),
            row.list("parents", Curie::parse),
            false);
    List<String> names = new ArrayList<>(List.of(name));
    names.addAll(synonyms);
    List<String> targets = row.list(type == ConceptType.AUTOANTIBODY ? "antigens" : "targets");
    return new Entry(concept, true, names, List.of(), targets, row.cell("action"));
  }
}
