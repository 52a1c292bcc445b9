package org.theragraph.extractor.vocabulary;

import java.util.Arrays;

/** A map from long to int in two arrays: small, and fast to read back from a file. */
final class LongTable {
  static final int ABSENT = -1;

  private long[] keys;
  private int[] values;
  private int size;

  LongTable(int expected) {
    int capacity = Integer.highestOneBit(Math.max(16, expected * 2 - 1)) << 1;
    keys = new long[capacity];
    values = new int[capacity];
  }

  LongTable(long[] keys, int[] values, int size) {
    this.keys = keys;
    this.values = values;
    this.size = size;
  }

  /** The value, or {@link #ABSENT}. */
  int get(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? ABSENT : values[slot];
  }

  /** Sets a value; values are not negative. */
  void put(long key, int value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key == 0 ? 1 : key;
      size++;
    }
    values[slot] = value;
  }

  long[] keys() {
    return keys;
  }

  int[] values() {
    return values;
  }

  int size() {
    return size;
  }

  /** Where the key stands, or the free slot where it would. Zero marks a free slot. */
  private int slot(long wanted) {
    long key = wanted == 0 ? 1 : wanted;
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    Arrays.fill(values, 0);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }
}
