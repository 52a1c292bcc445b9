package org.theragraph.graph.bulk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The properties of one kind of node or edge, in the order of their columns, with their types. */
record Columns(List<String> names) {
  /** Whatever is not here is a text. */
  private static final Map<String, String> TYPES = types();

  private static Map<String, String> types() {
    Map<String, String> types = new HashMap<>();
    for (String list :
        List.of(
            "synonyms",
            "keys",
            "xrefs",
            "parents",
            "sources",
            "retractedBy",
            "retracts",
            "correctedBy",
            "doubtedBy",
            "replaces",
            "stages",
            "sinceCauses")) {
      types.put(list, "string[]");
    }
    for (String number :
        List.of(
            "sentenceStart",
            "sentenceEnd",
            "subjectStart",
            "subjectEnd",
            "objectStart",
            "objectEnd",
            "cueStart",
            "cueEnd",
            "passage",
            "since",
            "count",
            "evidenceCount",
            "documentCount",
            "affirmedCount",
            "deniedCount",
            "possibleCount",
            "evidence",
            "documents",
            "affirmed",
            "denied",
            "possible")) {
      types.put(number, "long");
    }
    types.put("places", "long[]");
    types.put("belief", "double");
    types.put("probability", "double");
    types.put("ungrounded", "boolean");
    types.put("hidden", "boolean");
    return types;
  }

  /** Of properties with these names. */
  static Columns of(Collection<String> names) {
    return new Columns(List.copyOf(new TreeSet<>(names)));
  }

  /** Columns of the tool's own, then the properties. */
  List<String> header(String... own) {
    List<String> header = new ArrayList<>(List.of(own));
    names.forEach(name -> header.add(name + ":" + TYPES.getOrDefault(name, "string")));
    return header;
  }

  /** Adds all values of a line. */
  void write(CsvFile line, Map<String, ? extends @Nullable Object> properties) {
    for (String name : names) {
      Object value = properties.get(name);
      if (value != null && !type(value).equals(TYPES.getOrDefault(name, "string"))) {
        throw new IllegalStateException("property " + name + " is of type " + type(value));
      }
      line.add(value);
    }
  }

  private static String type(Object value) {
    if (value instanceof String) {
      return "string";
    }
    if (value instanceof List<?> list) {
      return !list.isEmpty() && list.get(0) instanceof Integer ? "long[]" : "string[]";
    }
    return value instanceof Double ? "double" : value instanceof Boolean ? "boolean" : "long";
  }
}
