package org.theragraph.graph.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Document;
import org.theragraph.graph.Clusters;

/** Documents by their number in the order of the folder, and which of them are copies. */
final class DocumentNumbers {
  private static final int HALF = 16; // hexadecimal digits of 64 bits

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, String> originals = new LinkedHashMap<>();

  /** The first 128 bits of each text's hash, then the document's number. */
  private final List<long[]> hashes = new ArrayList<>();

  /** Takes numbers of two documents. */
  @FunctionalInterface
  interface Sink {
    void take(int copy, int original) throws IOException;
  }

  int add(Document document, @Nullable Object sha256) {
    int number = ids.size();
    ids.add(document.id());
    numbers.put(document.id(), number);
    String original = document.duplicateOf();
    if (original != null) {
      originals.put(document.id(), original);
    }
    String hash = String.valueOf(sha256);
    hashes.add(
        new long[] {
          Long.parseUnsignedLong(hash, 0, HALF, 16),
          Long.parseUnsignedLong(hash, HALF, 2 * HALF, 16),
          number
        });
    return number;
  }

  int size() {
    return ids.size();
  }

  boolean has(String id) {
    return numbers.containsKey(id);
  }

  int number(String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalStateException("no document " + id); // the check has passed it
    }
    return number;
  }

  /** The cluster of each document that has others beside it. */
  Map<String, String> shared() {
    Clusters clusters = new Clusters();
    originals.forEach(clusters::copy);
    hashes.sort(Arrays::compare);
    for (int i = 1; i < hashes.size(); i++) {
      long[] a = hashes.get(i - 1);
      long[] b = hashes.get(i);
      if (a[0] == b[0] && a[1] == b[1]) {
        clusters.join(ids.get((int) a[2]), ids.get((int) b[2]));
      }
    }
    return clusters.names();
  }

  /** The cluster of each document, by number. */
  List<String> clusters() {
    Map<String, String> shared = shared();
    List<String> clusters = new ArrayList<>(ids.size());
    ids.forEach(id -> clusters.add(shared.getOrDefault(id, id)));
    return clusters;
  }

  /** Each copy with its original, where the folder has that. */
  void copies(Sink sink) throws IOException {
    for (Map.Entry<String, String> each : originals.entrySet()) {
      Integer original = numbers.get(each.getValue());
      if (original != null && !each.getKey().equals(each.getValue())) {
        sink.take(number(each.getKey()), original);
      }
    }
  }
}
