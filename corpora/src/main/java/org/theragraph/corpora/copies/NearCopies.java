package org.theragraph.corpora.copies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.theragraph.corpora.model.Document;

/**
 * Finds documents that say almost the same as an earlier one: reprints, wire copies, the abstract
 * in two databases. Two texts are near-copies when the Jaccard index of their runs of five words is
 * about 0.8 or more, estimated by MinHash and found by locality-sensitive hashing (Leskovec et al.,
 * Mining of Massive Datasets, chapter 3).
 *
 * <p>The answer depends only on the documents and their order. Takes about a kilobyte for each
 * document that is no copy. Not thread-safe.
 */
public final class NearCopies {
  /** Half of what two texts of index 0.8 are estimated at lies below it: hence a little less. */
  private static final double THRESHOLD = 0.78;

  private static final int BANDS = 20; // of 5 numbers: finds 99.9 % of the pairs of index 0.8
  private static final int ROWS = MinHash.SIZE / BANDS;
  private static final int MOST_CANDIDATES = 64; // of one band: shared templates, not copies

  private final List<String> ids = new ArrayList<>();
  private final List<int[]> signatures = new ArrayList<>();

  /** Open addressing: band b of document d stands as d * BANDS + b + 1, 0 is free. */
  private long[] table = new long[1 << 12];

  private int filled;

  /**
   * Notes a document and tells whether it is a near-copy.
   *
   * @return id of the first document that it is a near-copy of; empty for a new text, and for one
   *     of fewer than five words
   */
  public Optional<String> originalOf(Document document) {
    int[] signature = MinHash.signature(document.text());
    if (signature == null) {
      return Optional.empty();
    }
    int original = find(signature);
    if (original >= 0) {
      return Optional.of(ids.get(original));
    }
    ids.add(document.id());
    signatures.add(signature);
    for (int band = 0; band < BANDS; band++) {
      insert(signatures.size() - 1, band);
    }
    return Optional.empty();
  }

  private int find(int[] signature) {
    int first = -1;
    for (int band = 0; band < BANDS; band++) {
      int slot = slot(signature, band);
      for (int met = 0; table[slot] != 0 && met < MOST_CANDIDATES; slot = next(slot)) {
        int candidate = documentAt(slot);
        if (bandAt(slot) != band || !sameBand(signatures.get(candidate), signature, band)) {
          continue;
        }
        met++;
        boolean earlier = first < 0 || candidate < first;
        if (earlier && MinHash.similarity(signatures.get(candidate), signature) >= THRESHOLD) {
          first = candidate;
        }
      }
    }
    return first;
  }

  private void insert(int document, int band) {
    if (filled * 2 > table.length) {
      grow();
    }
    int[] signature = signatures.get(document);
    int slot = slot(signature, band);
    int met = 0;
    while (table[slot] != 0) {
      if (bandAt(slot) == band && sameBand(signatures.get(documentAt(slot)), signature, band)) {
        met++;
      }
      if (met == MOST_CANDIDATES) {
        return; // a template of very many: the other bands tell its documents apart
      }
      slot = next(slot);
    }
    table[slot] = (long) document * BANDS + band + 1;
    filled++;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    long[] entries = Arrays.stream(old).filter(entry -> entry != 0).sorted().toArray();
    for (long entry : entries) { // in order of reading, so that the earliest is met first
      int document = (int) ((entry - 1) / BANDS);
      int slot = slot(signatures.get(document), (int) ((entry - 1) % BANDS));
      while (table[slot] != 0) {
        slot = next(slot);
      }
      table[slot] = entry;
    }
  }

  private int documentAt(int slot) {
    return (int) ((table[slot] - 1) / BANDS);
  }

  private int bandAt(int slot) {
    return (int) ((table[slot] - 1) % BANDS);
  }

  private int next(int slot) {
    return slot + 1 & table.length - 1;
  }

  private int slot(int[] signature, int band) {
    long hash = band;
    for (int row = 0; row < ROWS; row++) {
      hash = Words.mix(hash * 31 + signature[band * ROWS + row]);
    }
    return (int) (hash & table.length - 1);
  }

  private static boolean sameBand(int[] one, int[] other, int band) {
    int from = band * ROWS;
    return Arrays.equals(one, from, from + ROWS, other, from, from + ROWS);
  }
}
