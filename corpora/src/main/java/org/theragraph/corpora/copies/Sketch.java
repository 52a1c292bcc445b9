package org.theragraph.corpora.copies;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A sample of a text's runs of five words, from which one can tell how much of it stands in another
 * text: the runs whose hashes end in some zero bits, a pure function of the run, so that samples of
 * two texts can be compared (Broder 1997, modulo sketch). Two to eight bytes a word of a short
 * text, one byte a word of a long one.
 *
 * @param head sorted hashes of the first part of the text, where news stand
 * @param rest those of the remainder, sorted, none of them in the head
 * @param level zero bits at the end of each hash
 * @param runs different runs of the whole text, in the sample or not
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record Sketch(int[] head, int[] rest, int level, int runs) {
  /** Zero bits at the end of the hashes by which candidates are found: every eighth run. */
  static final int INDEXED = 3;

  private static final int RUN = 5;

  /** The first third; below it stand boilerplate and notes, which many texts share. */
  private static final int HEAD = 3;

  /** Runs up to which a text is kept whole, and by halves and quarters from there. */
  private static final int WHOLE = 128;

  private static final int HALF = 512;

  /** How much of one text stands in another, 0..1. */
  record Overlap(double head, double whole) {}

  /** The sketch of a text; null for a text of fewer words than a run. */
  static @Nullable Sketch of(String text) {
    Words words = Words.of(text);
    int count = words.count() - RUN + 1;
    if (count < 1) {
      return null;
    }
    int[] hashes = new int[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = (int) words.hash(i, i + RUN);
    }
    int split = (count + HEAD - 1) / HEAD;
    int[] head = sorted(Arrays.copyOf(hashes, split));
    int[] rest =
        Arrays.stream(sorted(Arrays.copyOfRange(hashes, split, count)))
            .filter(hash -> Arrays.binarySearch(head, hash) < 0)
            .toArray();
    int runs = head.length + rest.length;
    int level = runs <= WHOLE ? 0 : runs <= HALF ? 1 : 2;
    return new Sketch(sample(head, level), sample(rest, level), level, runs);
  }

  private static int[] sorted(int[] hashes) {
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  private static int[] sample(int[] hashes, int level) {
    return Arrays.stream(hashes).filter(hash -> isAt(hash, level)).toArray();
  }

  /** Whether a hash is in samples of this level. */
  static boolean isAt(int hash, int level) {
    return (hash & (1 << level) - 1) == 0;
  }

  /** The hashes by which candidates are found, in the order of unsigned numbers. */
  int[] indexed() {
    return IntStream.concat(Arrays.stream(head), Arrays.stream(rest))
        .filter(hash -> isAt(hash, INDEXED))
        .boxed()
        .sorted(Integer::compareUnsigned)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Estimate of how much of this text stands in another; 0 where the sample tells nothing. */
  Overlap in(Sketch other) {
    int common = Math.max(level, other.level);
    long inHead = shared(head, other, common);
    long inRest = shared(rest, other, common);
    int heads = size(head, common);
    int all = heads + size(rest, common);
    return new Overlap(share(inHead, heads), share(inHead + inRest, all));
  }

  private static double share(long part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static int size(int[] hashes, int level) {
    int size = 0;
    for (int hash : hashes) {
      size += isAt(hash, level) ? 1 : 0;
    }
    return size;
  }

  private static int shared(int[] hashes, Sketch other, int level) {
    return shared(hashes, other.head, level) + shared(hashes, other.rest, level);
  }

  private static int shared(int[] one, int[] other, int level) {
    int shared = 0;
    int i = 0;
    int k = 0;
    while (i < one.length && k < other.length) {
      if (one[i] < other[k]) {
        i++;
      } else if (one[i] > other[k]) {
        k++;
      } else {
        shared += isAt(one[i], level) ? 1 : 0;
        i++;
        k++;
      }
    }
    return shared;
  }
}
