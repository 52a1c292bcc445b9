package org.theragraph.graph.bulk;

import java.io.IOException;
import java.util.Arrays;

/** How often each pair of numbers came; 8 bytes for each time. */
final class Pairs {
  private long[] pairs = new long[1 << 10];
  private int size;

  /** Takes a pair with how often it came. */
  @FunctionalInterface
  interface Sink {
    void take(int first, int second, long count) throws IOException;
  }

  void add(int first, int second) {
    if (size == pairs.length) {
      pairs = Arrays.copyOf(pairs, Math.multiplyExact(size, 2));
    }
    pairs[size++] = (long) first << Integer.SIZE | second;
  }

  /**
   * Each pair once, in their order.
   *
   * @return how many there are
   */
  long each(Sink sink) throws IOException {
    long different = 0;
    Arrays.parallelSort(pairs, 0, size);
    for (int i = 0, next; i < size; i = next) {
      next = i + 1;
      while (next < size && pairs[next] == pairs[i]) {
        next++;
      }
      sink.take((int) (pairs[i] >>> Integer.SIZE), (int) pairs[i], next - i);
      different++;
    }
    return different;
  }
}
