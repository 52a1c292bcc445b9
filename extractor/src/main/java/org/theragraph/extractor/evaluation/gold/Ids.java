package org.theragraph.extractor.evaluation.gold;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;

/** Ids of equal meaning: a concept's own and its cross-references, the prefix in capitals. */
final class Ids {
  private final Function<Curie, @Nullable Concept> vocabulary;

  Ids(Function<Curie, @Nullable Concept> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** All ids of what a mention names; empty where it was not grounded. */
  Set<String> of(Mention mention) {
    Curie curie = mention.concept();
    if (curie == null || curie.isUngrounded()) {
      return Set.of();
    }
    Set<String> ids = new LinkedHashSet<>(Set.of(key(curie.toString())));
    Concept concept = vocabulary.apply(curie);
    if (concept != null) {
      ids.add(key(concept.id().toString()));
      concept.xrefs().forEach(xref -> ids.add(key(xref.toString())));
    }
    return ids;
  }

  /** The vocabulary's own id for one of a corpus, or that; null where it is no CURIE. */
  @Nullable Curie own(String corpusId) {
    try {
      Curie curie = Curie.parse(corpusId);
      Concept concept = vocabulary.apply(curie);
      return concept == null ? curie : concept.id();
    } catch (IllegalArgumentException e) {
      return null; // a variant, for one
    }
  }

  /** Corpora and vocabularies write MESH or MeSH: an id by which they compare. */
  static String key(String id) {
    int colon = id.indexOf(':');
    return colon < 0 ? id : id.substring(0, colon).toUpperCase(Locale.ROOT) + id.substring(colon);
  }

  /** The name space of an id; the id itself where it has none. */
  static String space(String id) {
    int colon = id.indexOf(':');
    return colon < 0 ? id : id.substring(0, colon).toUpperCase(Locale.ROOT);
  }
}
