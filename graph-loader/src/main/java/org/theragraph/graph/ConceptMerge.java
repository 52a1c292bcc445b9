package org.theragraph.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A concept that several folders know: type, name and parents as the last one has them, all the
 * names and cross-references that any of them has.
 */
final class ConceptMerge {
  private ConceptMerge() {}

  static Row of(Row incoming, Map<String, Object> existing) {
    String name = incoming.text("name");
    Set<String> synonyms = new LinkedHashSet<>(texts(incoming.properties().get("synonyms")));
    synonyms.addAll(texts(existing.get("synonyms")));
    synonyms.add(String.valueOf(existing.getOrDefault("name", name)));
    synonyms.remove(name);
    Set<String> xrefs = new LinkedHashSet<>(texts(incoming.properties().get("xrefs")));
    xrefs.addAll(texts(existing.get("xrefs")));
    Map<String, @Nullable Object> merged = new HashMap<>(incoming.properties());
    merged.put("synonyms", Row.unlessEmpty(List.copyOf(synonyms)));
    merged.put("xrefs", Row.unlessEmpty(List.copyOf(xrefs)));
    merged.put("keys", Row.unlessEmpty(Row.keys(name, List.copyOf(synonyms))));
    return new Row(incoming.id(), merged);
  }

  private static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(each -> texts.add(String.valueOf(each)));
    }
    return texts;
  }
}
