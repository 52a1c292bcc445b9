package org.theragraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups ids of documents that are copies of one text. Each group is called after one of them: one
 * that is no copy, then the smallest. Whatever the order of the calls, the groups are the same.
 */
public final class Clusters {
  /**
   * Each id's way towards the one that stands for its cluster; those that stand alone are absent.
   */
  private final Map<String, String> towards = new HashMap<>();

  private final Set<String> copies = new HashSet<>();

  /** A document that names the one it is a copy of, which may be unknown. */
  public void copy(String id, String original) {
    copies.add(id);
    join(id, original);
  }

  /** Two documents with the same text. */
  public void join(String id, String other) {
    String a = end(id);
    String b = end(other);
    if (!a.equals(b)) {
      towards.put(a, b);
      towards.putIfAbsent(b, b);
    }
  }

  /** The cluster of each document that has others beside it. */
  public Map<String, String> names() {
    Comparator<String> order =
        Comparator.comparing((String id) -> copies.contains(id))
            .thenComparing(Comparator.naturalOrder());
    Map<String, String> firsts = new HashMap<>();
    Set<String> ids = new TreeSet<>(towards.keySet());
    ids.addAll(copies);
    for (String id : ids) {
      firsts.merge(end(id), id, (x, y) -> order.compare(x, y) <= 0 ? x : y);
    }
    Map<String, String> names = new HashMap<>();
    ids.forEach(id -> names.put(id, firsts.getOrDefault(end(id), id)));
    return names;
  }

  private String end(String id) {
    List<String> way = new ArrayList<>();
    String at = id;
    for (String next = towards.get(at); next != null && !next.equals(at); next = towards.get(at)) {
      way.add(at);
      at = next;
    }
    for (String passed : way) { // the next time the way is short
      towards.put(passed, at);
    }
    return at;
  }
}
