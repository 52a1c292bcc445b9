package org.theragraph.corpora.copies;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** MinHash signatures over word shingles (Broder 1997). */
final class MinHash {
  /** Numbers of a signature: the estimate's standard deviation at 0.8 is 0.04. */
  static final int SIZE = 100;

  private static final int SHINGLE = 5;
  private static final long[] FACTORS = new long[SIZE];
  private static final long[] ADDENDS = new long[SIZE];

  static {
    for (int i = 0; i < SIZE; i++) {
      FACTORS[i] = Words.mix(0x9e3779b97f4a7c15L * (2L * i + 1)) | 1;
      ADDENDS[i] = Words.mix(0x9e3779b97f4a7c15L * (2L * i + 2));
    }
  }

  private MinHash() {}

  /** The signature of a text; null for a text of fewer words than a shingle. */
  static int @Nullable [] signature(String text) {
    Words words = Words.of(text);
    if (words.count() < SHINGLE) {
      return null;
    }
    long[] least = new long[SIZE];
    Arrays.fill(least, Long.MAX_VALUE);
    for (int i = 0; i + SHINGLE <= words.count(); i++) {
      long shingle = words.hash(i, i + SHINGLE);
      for (int k = 0; k < SIZE; k++) {
        least[k] = Math.min(least[k], shingle * FACTORS[k] + ADDENDS[k]);
      }
    }
    int[] signature = new int[SIZE];
    for (int k = 0; k < SIZE; k++) {
      signature[k] = (int) (Words.mix(least[k]) >>> 32);
    }
    return signature;
  }

  /** Estimate of the Jaccard index of two texts' shingles, 0..1. */
  static double similarity(int[] one, int[] other) {
    int same = 0;
    for (int k = 0; k < SIZE; k++) {
      same += one[k] == other[k] ? 1 : 0;
    }
    return (double) same / SIZE;
  }
}
