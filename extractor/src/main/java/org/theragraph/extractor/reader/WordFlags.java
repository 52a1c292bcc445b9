package org.theragraph.extractor.reader;

import java.util.List;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/**
 * What the encoder is told of a word besides its pieces, as 15 bits: for each of {@link #FLAGGED}
 * whether a mention of the vocabulary begins at it or goes on in it (0–9), whether such a mention
 * has a concept (10); whether all its letters, two or more, are capitals (11), only its first sign
 * is one (12), another sign is one (13); whether it holds a digit (14).
 */
final class WordFlags {
  /** In the order of the bits. */
  static final List<ConceptType> FLAGGED =
      List.of(
          ConceptType.DRUG,
          ConceptType.TARGET,
          ConceptType.CELL_TYPE,
          ConceptType.DISEASE,
          ConceptType.AUTOANTIBODY);

  private static final int GROUNDED = 2 * FLAGGED.size();
  private static final int CAPITALS = GROUNDED + 1;
  private static final int CAPITALISED = GROUNDED + 2;
  private static final int MIXED = GROUNDED + 3;
  private static final int DIGIT = GROUNDED + 4;

  /** How many bits there are. */
  static final int COUNT = GROUNDED + 5;

  private WordFlags() {}

  /**
   * The bits of each word.
   *
   * @param mentions that the vocabulary finds
   */
  static int[] of(String text, Words words, List<Mention> mentions) {
    int[] flags = new int[words.size()];
    for (int word = 0; word < flags.length; word++) {
      flags[word] = shape(text, words.span(word));
    }
    for (Mention mention : mentions) {
      Span touched = words.touching(mention.span());
      int begins = 1 << 2 * FLAGGED.indexOf(mention.type());
      int grounded = mention.concept() == null ? 0 : 1 << GROUNDED;
      for (int word = touched.start(); word < touched.end(); word++) {
        flags[word] |= grounded | (word == touched.start() ? begins : begins << 1);
      }
    }
    return flags;
  }

  private static int shape(String text, Span word) {
    int letters = 0;
    int capitals = 0;
    int digits = 0;
    for (int at = word.start(); at < word.end(); at++) {
      char sign = text.charAt(at);
      letters += Character.isLetter(sign) ? 1 : 0;
      capitals += Character.isUpperCase(sign) ? 1 : 0;
      digits += Character.isDigit(sign) ? 1 : 0;
    }
    boolean first = Character.isUpperCase(text.charAt(word.start()));
    return (digits > 0 ? 1 << DIGIT : 0) | capitals(letters, capitals, first);
  }

  private static int capitals(int letters, int capitals, boolean first) {
    if (capitals == 0) {
      return 0;
    }
    if (capitals == letters && letters >= 2) {
      return 1 << CAPITALS;
    }
    return first && capitals == 1 ? 1 << CAPITALISED : 1 << MIXED;
  }

  /** Writes a word's bits as numbers, 0 or 1, from a place on. */
  static void spread(int flags, float[] to, int place) {
    for (int bit = 0; bit < COUNT; bit++) {
      to[place + bit] = flags >> bit & 1;
    }
  }
}
