package org.theragraph.graph;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;

/**
 * What mentions name; for a name without vocabulary only if some statement is about it.
 *
 * @param known whether the folder has a concept with this id
 */
public record MentionedConcepts(Predicate<String> known) {

  /** Id of the concept that is named; null where the graph has none for it. */
  public @Nullable String of(Mention mention) {
    Curie grounded = mention.concept();
    if (grounded != null) {
      return grounded.toString();
    }
    try {
      String local = Curie.ofText(mention.type(), mention.text()).toString();
      return known.test(local) ? local : null;
    } catch (IllegalArgumentException e) {
      return null; // a name without letter or digit has no key
    }
  }
}
