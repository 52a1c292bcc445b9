package org.theragraph.extractor.reader;

import java.util.Locale;

/**
 * Where a word falls by its writing, which pieces hide, as numbers below a count of buckets: the
 * word, its first three letters, its last three, its last four, all in lower case, and its shape.
 * Thread-safe.
 */
final class WordHashes {
  /** How many numbers a word has. */
  static final int COUNT = 5;

  private static final int FNV_START = 0x811C9DC5; // FNV-1a, 32 bits, over UTF-16 units
  private static final int FNV_PRIME = 16777619;

  private final int buckets;

  WordHashes(int buckets) {
    this.buckets = buckets;
  }

  /** Writes a word's numbers from a place on. */
  void write(String word, long[] to, int place) {
    String low = word.toLowerCase(Locale.ROOT);
    to[place] = bucket(0, low);
    to[place + 1] = bucket(1, first(low, 3));
    to[place + 2] = bucket(2, last(low, 3));
    to[place + 3] = bucket(3, last(low, 4));
    to[place + 4] = bucket(4, shape(word));
  }

  private static String first(String word, int count) {
    return word.codePointCount(0, word.length()) <= count
        ? word
        : word.substring(0, word.offsetByCodePoints(0, count));
  }

  private static String last(String word, int count) {
    return word.codePointCount(0, word.length()) <= count
        ? word
        : word.substring(word.offsetByCodePoints(word.length(), -count));
  }

  /**
   * {@code A} for capitals, {@code a} for other letters, {@code 0} for digits, runs cut to two:
   * {@code CD38} is {@code AA00}, {@code Crohn} is {@code Aaa}.
   */
  static String shape(String word) {
    StringBuilder shape = new StringBuilder();
    int before = -1;
    int run = 0;
    for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      int sign = kind(word.codePointAt(at));
      run = sign == before ? run + 1 : 1;
      before = sign;
      if (run <= 2) {
        shape.appendCodePoint(sign);
      }
    }
    return shape.toString();
  }

  private static int kind(int sign) {
    if (Character.isUpperCase(sign)) {
      return 'A';
    }
    if (Character.isLetter(sign)) {
      return 'a';
    }
    return Character.isDigit(sign) ? '0' : sign;
  }

  /** The number of the slot goes in first, so that a word is another thing as an ending. */
  private int bucket(int slot, String text) {
    int value = (FNV_START ^ slot) * FNV_PRIME;
    for (int at = 0; at < text.length(); at++) {
      value = (value ^ text.charAt(at)) * FNV_PRIME;
    }
    return (value >>> 8) % buckets;
  }
}
