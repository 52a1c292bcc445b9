package org.theragraph.graph.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.theragraph.graph.snapshot.StatementChange.Kind;

/** Counts changes and keeps the greatest of each kind, however many there are. */
final class DiffTally {
  private static final Comparator<StatementChange> GREATEST =
      Comparator.comparingDouble(StatementChange::distance)
          .reversed()
          .thenComparing(StatementChange::claim)
          .thenComparing(StatementChange::statement);

  private final int limit;
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<String, Long>> causes = new EnumMap<>(Kind.class);
  private final Map<Kind, PriorityQueue<StatementChange>> kept = new EnumMap<>(Kind.class);

  DiffTally(int limit) {
    this.limit = limit;
    for (Kind kind : Kind.values()) {
      counts.put(kind, 0L);
      causes.put(kind, new TreeMap<>());
      kept.put(kind, new PriorityQueue<>(GREATEST.reversed()));
    }
  }

  void add(StatementChange change) {
    counts.merge(change.kind(), 1L, Long::sum);
    change.causes().forEach(cause -> count(change.kind(), cause, 1));
    list(change);
  }

  /** Counts gained statements that are listed one by one elsewhere; no cause stands for each. */
  void addGained(String cause, long number) {
    if (cause.isEmpty()) {
      counts.merge(Kind.GAINED, number, Long::sum);
    } else {
      count(Kind.GAINED, cause, number);
    }
  }

  private void count(Kind kind, String cause, long number) {
    causes.computeIfAbsent(kind, k -> new TreeMap<>()).merge(cause, number, Long::sum);
  }

  /** Lists a change without counting it. */
  void list(StatementChange change) {
    PriorityQueue<StatementChange> queue =
        kept.computeIfAbsent(change.kind(), k -> new PriorityQueue<>(GREATEST.reversed()));
    queue.add(change);
    if (queue.size() > limit) {
      queue.poll();
    }
  }

  SnapshotDiff diff() {
    List<StatementChange> changes = new ArrayList<>();
    kept.values().forEach(queue -> queue.stream().sorted(GREATEST).forEach(changes::add));
    Map<Kind, Map<String, Long>> sorted = new EnumMap<>(Kind.class);
    causes.forEach((kind, byCause) -> sorted.put(kind, byFrequency(byCause)));
    return new SnapshotDiff(counts, sorted, changes);
  }

  private static Map<String, Long> byFrequency(Map<String, Long> byCause) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    byCause.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
