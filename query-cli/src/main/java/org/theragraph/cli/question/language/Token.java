package org.theragraph.cli.question.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptHit;

/**
 * A word of a question, or a name in it.
 *
 * @param text as it stands in the question
 * @param word as the lexicon spells it; null for a name
 * @param hits what the name may mean; empty for a word, and for a name that nothing has
 */
record Token(String text, @Nullable String word, List<ConceptHit> hits) {
  Token {
    hits = List.copyOf(hits);
  }

  static Token word(String text, String word) {
    return new Token(text, word, List.of());
  }

  static Token name(String text, List<ConceptHit> hits) {
    return new Token(text, null, hits);
  }

  boolean isName() {
    return word == null;
  }

  /** Labels of the types that it may be of. */
  Set<String> types() {
    return hits.stream().map(hit -> hit.concept().type()).collect(Collectors.toSet());
  }
}
