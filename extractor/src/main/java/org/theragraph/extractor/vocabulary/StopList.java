package org.theragraph.extractor.vocabulary;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.NameKey;
import org.theragraph.extractor.vocabulary.TsvTable.Row;

/** Names of the library that are ordinary words, or too often something else. */
final class StopList {
  private final Map<String, Set<ConceptType>> types = new HashMap<>();

  /**
   * Reads the table name, types, reason; an empty list of types stands for all of them.
   *
   * @throws VocabularyException if a row is malformed
   */
  static StopList parse(String file, String text) {
    StopList list = new StopList();
    for (Row row : TsvTable.parse(file, text, "name", "types", "reason").rows()) {
      Set<ConceptType> types = new HashSet<>(row.list("types", ConceptType::valueOf));
      list.types
          .computeIfAbsent(NameKey.of(row.required("name")), key -> new HashSet<>())
          .addAll(types.isEmpty() ? Set.of(ConceptType.values()) : types);
    }
    return list;
  }

  /** Whether the library's names with this key are left out for this type. */
  boolean stops(String key, ConceptType type) {
    Set<ConceptType> stopped = types.get(key);
    return stopped != null && stopped.contains(type);
  }
}
