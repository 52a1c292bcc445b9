package org.theragraph.corpora.model;

import java.util.List;

/**
 * An entry of a vocabulary, or a name of the text that no vocabulary has.
 *
 * @param name preferred name
 * @param synonyms other names, without the preferred one
 * @param xrefs the same concept in other vocabularies
 * @param parents direct broader concepts of the same type (is-a)
 * @param ungrounded true for a name that no vocabulary has
 */
public record Concept(
    Curie id,
    ConceptType type,
    String name,
    List<String> synonyms,
    List<Curie> xrefs,
    List<Curie> parents,
    boolean ungrounded) {
  public Concept {
    synonyms = List.copyOf(synonyms);
    xrefs = List.copyOf(xrefs);
    parents = List.copyOf(parents);
  }

  /** A concept for a name that stands in no vocabulary. */
  public static Concept ofText(ConceptType type, String name) {
    return new Concept(Curie.ofText(type, name), type, name, List.of(), List.of(), List.of(), true);
  }
}
