package org.theragraph.graph;

import java.util.Arrays;
import java.util.List;

/**
 * Where a document names a concept: start and end of each mention in turn, in UTF-16 units, in the
 * order of the text. Plain numbers, for a load holds millions of them.
 */
final class Places {
  private static final int SPAN = 2;

  private Places() {}

  /** Those with another one, which goes where it belongs. */
  static int[] with(int[] places, int start, int end) {
    int[] more = Arrays.copyOf(places, places.length + SPAN);
    int at = places.length;
    while (at > 0 && isBehind(more, at - SPAN, start, end)) {
      more[at] = more[at - SPAN];
      more[at + 1] = more[at - 1];
      at -= SPAN;
    }
    more[at] = start;
    more[at + 1] = end;
    return more;
  }

  private static boolean isBehind(int[] places, int at, int start, int end) {
    return places[at] > start || places[at] == start && places[at + 1] > end;
  }

  /** How many mentions these are. */
  static long count(int[] places) {
    return places.length / SPAN;
  }

  /** As the graph has them. */
  static List<Integer> list(int[] places) {
    return Arrays.stream(places).boxed().toList();
  }
}
