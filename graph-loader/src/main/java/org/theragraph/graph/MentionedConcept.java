package org.theragraph.graph;

import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;

/** What a mention names, be it in a vocabulary or not. */
public final class MentionedConcept {
  private MentionedConcept() {}

  /** Id of the concept, whether or not there is one; null for nothing. */
  public static @Nullable String of(Mention mention) {
    Curie grounded = mention.concept();
    if (grounded != null) {
      return grounded.toString();
    }
    try {
      return Curie.ofText(mention.type(), mention.text()).toString();
    } catch (IllegalArgumentException e) {
      return null; // a name without letter or digit has no key
    }
  }
}
