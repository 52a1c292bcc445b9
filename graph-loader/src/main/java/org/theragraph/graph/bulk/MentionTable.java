package org.theragraph.graph.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where each document names each concept; 20 bytes a mention, whatever their order. */
final class MentionTable {
  private static final int NONE = -1;

  /** The last mention of each document; {@link #NONE} of one without. */
  private int[] last = new int[0];

  /** The one before of the same document. */
  private int[] before = new int[1 << 10];

  private int[] concepts = new int[before.length];
  private int[] starts = new int[before.length];
  private int[] ends = new int[before.length];
  private int size;

  /** Takes all mentions of one concept in one document. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes them.
     *
     * @param places start and end of each in turn, in the order of the text
     */
    void take(int document, int concept, List<Integer> places) throws IOException;
  }

  /** Adds a mention from start to end. */
  void add(int document, int concept, int start, int end) {
    grow(document);
    before[size] = last[document];
    concepts[size] = concept;
    starts[size] = start;
    ends[size] = end;
    last[document] = size++;
  }

  private void grow(int document) {
    if (document >= last.length) {
      int had = last.length;
      last = Arrays.copyOf(last, Math.max(2 * had, document + 1));
      Arrays.fill(last, had, last.length, NONE);
    }
    if (size == before.length) {
      int larger = Math.multiplyExact(size, 2);
      before = Arrays.copyOf(before, larger);
      concepts = Arrays.copyOf(concepts, larger);
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
    }
  }

  /**
   * Each document with each of its concepts once, in the order of their numbers.
   *
   * @return how many such pairs there are
   */
  long each(Sink sink) throws IOException {
    long pairs = 0;
    for (int document = 0; document < last.length; document++) {
      for (Map.Entry<Integer, List<Integer>> each : byConcept(document).entrySet()) {
        sink.take(document, each.getKey(), inOrder(each.getValue()));
        pairs++;
      }
    }
    return pairs;
  }

  private Map<Integer, List<Integer>> byConcept(int document) {
    Map<Integer, List<Integer>> mentions = new TreeMap<>();
    for (int at = last[document]; at != NONE; at = before[at]) {
      mentions.computeIfAbsent(concepts[at], concept -> new ArrayList<>()).add(at);
    }
    return mentions;
  }

  private List<Integer> inOrder(List<Integer> mentions) {
    return mentions.stream()
        .sorted(
            (a, b) ->
                starts[a] == starts[b]
                    ? Integer.compare(ends[a], ends[b])
                    : Integer.compare(starts[a], starts[b]))
        .flatMap(at -> List.of(starts[at], ends[at]).stream())
        .toList();
  }
}
