package org.theragraph.corpora.copies;

import java.util.HashMap;
import java.util.Map;

/**
 * Which texts hold a run of words: a hash table of hash and number of the text, eight bytes an
 * entry and at most three quarters full. Only every eighth run is in it. Not thread-safe.
 */
final class SketchIndex {
  /** Texts of one run: what so many share is a template or boilerplate and tells nothing. */
  private static final int MOST = 64;

  private int[] hashes = new int[1 << 12];
  private int[] texts = new int[1 << 12]; // number + 1, 0 is free
  private int filled;

  void add(int text, Sketch sketch) {
    add(text, sketch.head());
    add(text, sketch.rest());
  }

  private void add(int text, int[] sample) {
    for (int hash : sample) {
      if (Sketch.isAt(hash, Sketch.INDEXED)) {
        if (filled * 4L > hashes.length * 3L) {
          grow();
        }
        insert(hash, text + 1);
      }
    }
  }

  private void insert(int hash, int entry) {
    int met = 0;
    int slot = slot(hash);
    for (; texts[slot] != 0; slot = slot + 1 & texts.length - 1) {
      if (hashes[slot] == hash && ++met == MOST) {
        return;
      }
    }
    hashes[slot] = hash;
    texts[slot] = entry;
    filled++;
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldTexts = texts;
    hashes = new int[oldHashes.length * 2];
    texts = new int[hashes.length];
    filled = 0;
    for (int i = 0; i < oldTexts.length; i++) {
      if (oldTexts[i] != 0) {
        insert(oldHashes[i], oldTexts[i]);
      }
    }
  }

  private int slot(int hash) {
    return (int) Words.mix(hash) & hashes.length - 1;
  }

  /** Numbers of the texts that share indexed runs with this one, and how many. */
  Map<Integer, Integer> sharing(Sketch sketch) {
    Map<Integer, Integer> counts = new HashMap<>();
    count(sketch.head(), counts);
    count(sketch.rest(), counts);
    return counts;
  }

  private void count(int[] sample, Map<Integer, Integer> counts) {
    for (int hash : sample) {
      if (!Sketch.isAt(hash, Sketch.INDEXED)) {
        continue;
      }
      for (int slot = slot(hash); texts[slot] != 0; slot = slot + 1 & texts.length - 1) {
        if (hashes[slot] == hash) {
          counts.merge(texts[slot] - 1, 1, Integer::sum);
        }
      }
    }
  }
}
