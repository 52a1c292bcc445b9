package org.theragraph.corpora.facts;

import java.util.Arrays;

/**
 * A number for each id of a statement or of evidence. Holds the 128 bits that an id is, not its
 * text: about 45 bytes an id, so that ten million fit where strings would not. Not thread-safe.
 */
public final class IdTable {
  /** What {@link #get} gives for an id that is not there. */
  public static final int ABSENT = -1;

  private static final double FULL = 0.6;
  private static final int HALF = 16; // hexadecimal digits of 64 bits

  private long[] high = new long[1 << 10];
  private long[] low = new long[1 << 10];
  private int[] values = filled(1 << 10);
  private int size;

  /**
   * Sets an id's number.
   *
   * @param id 32 hexadecimal digits
   * @param value 0 or more
   * @return the number it had; {@link #ABSENT} if it is new
   */
  public int put(String id, int value) {
    if (size >= values.length * FULL) {
      grow();
    }
    long a = Long.parseUnsignedLong(id, 0, HALF, 16);
    long b = Long.parseUnsignedLong(id, HALF, id.length(), 16);
    int slot = slot(a, b);
    int before = values[slot];
    set(slot, a, b, value);
    size += before == ABSENT ? 1 : 0;
    return before;
  }

  /** The id's number; {@link #ABSENT} if it is not there. */
  public int get(String id) {
    return values[
        slot(
            Long.parseUnsignedLong(id, 0, HALF, 16),
            Long.parseUnsignedLong(id, HALF, id.length(), 16))];
  }

  public boolean contains(String id) {
    return get(id) != ABSENT;
  }

  public int size() {
    return size;
  }

  private void set(int slot, long a, long b, int value) {
    high[slot] = a;
    low[slot] = b;
    values[slot] = value;
  }

  /**
   * Where these bits are, or the free place where they belong. Ids are hashes: no mixing needed.
   */
  private int slot(long a, long b) {
    int mask = values.length - 1;
    int slot = (int) b & mask;
    while (values[slot] != ABSENT && (high[slot] != a || low[slot] != b)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    int[] oldValues = values;
    int slots = Math.multiplyExact(oldValues.length, 2);
    high = new long[slots];
    low = new long[slots];
    values = filled(slots);
    for (int i = 0; i < oldValues.length; i++) {
      if (oldValues[i] != ABSENT) {
        set(slot(oldHigh[i], oldLow[i]), oldHigh[i], oldLow[i], oldValues[i]);
      }
    }
  }

  private static int[] filled(int slots) {
    int[] empty = new int[slots];
    Arrays.fill(empty, ABSENT);
    return empty;
  }
}
