package org.theragraph.cli.concept;

import java.util.StringJoiner;
import org.theragraph.corpora.model.NameKey;

/** Lucene's query for names that are nearly the one asked for. */
final class FuzzyQuery {
  /** Below this length one changed letter makes another word. */
  private static final int MIN_FUZZY = 4;

  /** From this length on two changed letters still leave the same word. */
  private static final int MIN_TWO_EDITS = 8;

  private FuzzyQuery() {}

  /** Any of the words, exact before begun before misspelt; empty for a name without a word. */
  static String of(String name) {
    StringJoiner query = new StringJoiner(" ");
    for (NameKey.Piece piece : NameKey.pieces(name)) {
      query.add(piece.key() + "^4");
      addSimilar(query, piece.key());
    }
    return query.toString();
  }

  private static void addSimilar(StringJoiner query, String word) {
    if (word.length() >= MIN_FUZZY) {
      query.add(word + "*^2").add(word + (word.length() >= MIN_TWO_EDITS ? "~2" : "~1"));
    }
  }
}
