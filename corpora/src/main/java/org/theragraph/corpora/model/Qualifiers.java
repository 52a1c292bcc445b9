package org.theragraph.corpora.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What narrows a statement, by name in alphabetical order: {@code action} of TARGETS, {@code
 * direction} of AFFECTS.
 */
public record Qualifiers(SortedMap<String, String> values) {
  public static final Qualifiers NONE = new Qualifiers(Map.of());

  public Qualifiers(Map<String, String> values) {
    this(new TreeMap<>(values));
  }

  public Qualifiers {
    SortedMap<String, String> alphabetical = new TreeMap<>();
    alphabetical.putAll(values); // whatever order the given map has: hashes depend on this one
    values = Collections.unmodifiableSortedMap(alphabetical);
  }

  public static Qualifiers of(String name, String value) {
    return new Qualifiers(Map.of(name, value));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }
}
