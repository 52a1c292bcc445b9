package org.theragraph.extractor.relation;

import java.util.BitSet;

/**
 * The first one, two and three letters of a text's words, in any case: a pattern whose match begins
 * with none of them need not be run.
 */
final class WordStarts {
  static final int LONGEST = 3;
  private static final int LETTER_BITS = 5;

  private final BitSet codes = new BitSet(1 << LETTER_BITS * LONGEST);

  private WordStarts() {}

  static WordStarts of(String text) {
    WordStarts starts = new WordStarts();
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      if (!inWord) {
        starts.add(text, i);
      }
      inWord = isWordPart(text.charAt(i));
    }
    return starts;
  }

  private void add(String text, int from) {
    int code = 0;
    for (int i = from; i < text.length() && i < from + LONGEST; i++) {
      int letter = letter(text.charAt(i));
      if (letter == 0) {
        return;
      }
      code = code << LETTER_BITS | letter;
      codes.set(code);
    }
  }

  /** Whether some word starts with one of these: see {@link #code}. */
  boolean hasAny(int[] starts) {
    for (int start : starts) {
      if (codes.get(start)) {
        return true;
      }
    }
    return false;
  }

  /** The code of one to three letters from a to z. */
  static int code(String letters) {
    int code = 0;
    for (int i = 0; i < letters.length(); i++) {
      code = code << LETTER_BITS | letter(letters.charAt(i));
    }
    return code;
  }

  /** 1 to 26; 0 for what is no letter from a to z. */
  private static int letter(char c) {
    char lower = (char) (c | 0x20);
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1 : 0;
  }

  /** What regular expressions mean by a part of a word, without regard to other alphabets. */
  static boolean isWordPart(char c) {
    return letter(c) > 0 || (c >= '0' && c <= '9') || c == '_';
  }
}
