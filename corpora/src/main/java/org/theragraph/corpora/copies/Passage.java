package org.theragraph.corpora.copies;

import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Belief;
import org.theragraph.corpora.model.Evidence;

/**
 * Tells sentences that were taken over word for word. Copies of a sentence in several documents are
 * one witness: somebody quoted, or all used the same release.
 */
public final class Passage {
  /** The key of a sentence that is too short to say that it was taken over. */
  public static final long NONE = Belief.NO_PASSAGE;

  private static final int LEAST = 8; // words

  /** Claims of tables have a made-up sentence, which says nothing of who quoted whom. */
  private static final String TABLE = "kgx/";

  private Passage() {}

  /** The key of a sentence that bears on a statement. */
  public static long of(Evidence evidence) {
    return of(evidence.text(), evidence.extractor());
  }

  /**
   * The same.
   *
   * @param sentence null for none
   */
  public static long of(@Nullable String sentence, String extractor) {
    return sentence == null || extractor.startsWith(TABLE) ? NONE : key(sentence);
  }

  /**
   * A number that is the same for sentences of the same words, whatever their case and punctuation;
   * {@link #NONE} for one of fewer than eight words, which two authors may well write alike.
   */
  static long key(String sentence) {
    Words words = Words.of(sentence);
    return words.count() < LEAST ? NONE : words.hash(0, words.count());
  }
}
