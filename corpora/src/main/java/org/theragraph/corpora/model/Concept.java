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
 * @param replaces ids that older versions of its vocabulary had in its place: one concept that
 *     replaces an id is what it was merged into, several are what it was split into
 */
public record Concept(
    Curie id,
    ConceptType type,
    String name,
    List<String> synonyms,
    List<Curie> xrefs,
    List<Curie> parents,
    boolean ungrounded,
    List<Curie> replaces) {
  public Concept {
    synonyms = List.copyOf(synonyms);
    xrefs = List.copyOf(xrefs);
    parents = List.copyOf(parents);
    replaces = List.copyOf(replaces);
  }

  /** A concept that replaces no other. */
  public Concept(
      Curie id,
      ConceptType type,
      String name,
      List<String> synonyms,
      List<Curie> xrefs,
      List<Curie> parents,
      boolean ungrounded) {
    this(id, type, name, synonyms, xrefs, parents, ungrounded, List.of());
  }

  /** A concept for a name that stands in no vocabulary. */
  public static Concept ofText(ConceptType type, String name) {
    return new Concept(Curie.ofText(type, name), type, name, List.of(), List.of(), List.of(), true);
  }
}
