package org.theragraph.corpora.copies;

import java.util.Arrays;

/**
 * Words of a text, letters and digits only, without case: their hashes and places.
 *
 * @param hashes one for each word
 * @param starts first UTF-16 unit of each word
 * @param ends exclusive end of each word
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived, never compared
record Words(long[] hashes, int[] starts, int[] ends) {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  static Words of(String text) {
    long[] hashes = new long[text.length() / 5 + 8];
    int[] starts = new int[hashes.length];
    int[] ends = new int[hashes.length];
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      long hash = FNV_OFFSET;
      while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
        int c = text.codePointAt(end);
        hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
        end += Character.charCount(c);
      }
      if (end == at) {
        at += Character.charCount(text.codePointAt(at));
        continue;
      }
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count * 2);
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      hashes[count] = mix(hash);
      starts[count] = at;
      ends[count] = end;
      count++;
      at = end;
    }
    return new Words(
        Arrays.copyOf(hashes, count), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  int count() {
    return hashes.length;
  }

  /** Hash of the words from one to another, exclusive. */
  long hash(int from, int to) {
    long hash = (long) to - from;
    for (int i = from; i < to; i++) {
      hash = mix(hash * FNV_PRIME + hashes[i]);
    }
    return hash;
  }

  /** Whether the words at two places are the same. */
  boolean same(int first, int second, int length) {
    return Arrays.equals(hashes, first, first + length, hashes, second, second + length);
  }

  /** The finaliser of SplitMix64 (Steele et al. 2014). */
  static long mix(long value) {
    long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
