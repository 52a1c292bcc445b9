package org.theragraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A concept that several folders know: all the names and cross-references that any of them has, in
 * one order whichever came first; type, name and parents of a concept of a vocabulary as the last
 * one has them. A name that no vocabulary has is written as some text writes it: the smallest
 * spelling stands for all.
 */
final class ConceptMerge {
  private ConceptMerge() {}

  static Row of(Row incoming, Map<String, Object> existing) {
    String here = incoming.text("name");
    String there = String.valueOf(existing.getOrDefault("name", here));
    boolean last =
        !Boolean.TRUE.equals(incoming.properties().get("ungrounded")) || here.compareTo(there) <= 0;
    List<String> names = new ArrayList<>(List.of(here, there));
    names.addAll(texts(incoming.properties().get("synonyms")));
    names.addAll(texts(existing.get("synonyms")));
    List<String> xrefs = texts(incoming.properties().get("xrefs"));
    xrefs.addAll(texts(existing.get("xrefs")));
    Set<String> replaces = new TreeSet<>(texts(incoming.properties().get("replaces")));
    replaces.addAll(texts(existing.get("replaces")));
    Map<String, @Nullable Object> merged = new HashMap<>(incoming.properties());
    merged.put("replaces", replaces.isEmpty() ? null : List.copyOf(replaces));
    putNames(merged, last ? here : there, names, xrefs);
    return new Row(incoming.id(), merged);
  }

  /** Sets what a concept is called; {@code names} may hold {@code name} and anything twice. */
  static void putNames(
      Map<String, @Nullable Object> row,
      String name,
      Collection<String> names,
      Collection<String> xrefs) {
    TreeSet<String> synonyms = new TreeSet<>(names);
    synonyms.remove(name);
    row.put("name", name);
    row.put("synonyms", Row.unlessEmpty(List.copyOf(synonyms)));
    row.put("keys", Row.unlessEmpty(Row.keys(name, List.copyOf(synonyms))));
    row.put("xrefs", Row.unlessEmpty(List.copyOf(new TreeSet<>(xrefs))));
  }

  private static List<String> texts(@Nullable Object value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(each -> texts.add(String.valueOf(each)));
    }
    return texts;
  }
}
