package org.theragraph.cli.evaluation.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.theragraph.cli.evaluation.Times;

/**
 * One crowd.
 *
 * @param pause mean milliseconds between two requests of a client
 * @param heapBefore bytes after the least filled moment of its first third
 * @param heapAfter the same of its last third
 * @param problems the first of them, each with its address
 * @param times of all requests, then of each kind
 */
record PageRun(
    int clients,
    int seconds,
    int pause,
    long heapBefore,
    long heapAfter,
    long failed,
    List<String> problems,
    List<Times> times) {
  private static final int SHOWN = 3;

  static PageRun of(
      int clients, int seconds, int pause, List<Crowd.Answer> answers, List<Long> heap) {
    Map<String, List<Long>> byKind = new TreeMap<>();
    answers.forEach(
        one -> byKind.computeIfAbsent(one.kind(), any -> new ArrayList<>()).add(one.nanos()));
    List<Times> times = new ArrayList<>();
    times.add(times("all", answers.stream().map(Crowd.Answer::nanos).toList()));
    byKind.forEach((kind, nanos) -> times.add(times(kind, nanos)));
    List<String> problems =
        answers.stream().map(Crowd.Answer::problem).filter(one -> !one.isEmpty()).toList();
    int third = Math.max(1, heap.size() / 3);
    return new PageRun(
        clients,
        seconds,
        pause,
        least(heap.subList(0, Math.min(third, heap.size()))),
        least(heap.subList(Math.max(0, heap.size() - third), heap.size())),
        problems.size(),
        problems.stream().limit(SHOWN).toList(),
        times);
  }

  private static Times times(String kind, Collection<Long> nanos) {
    return Times.of(kind, nanos.stream().mapToLong(Long::longValue).toArray());
  }

  private static long least(List<Long> heap) {
    return heap.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  Times all() {
    return times.get(0);
  }

  String who() {
    return clients == 1
        ? "one client without pause"
        : clients + " clients, " + (pause == 0 ? "without pause" : "each every " + pause + " ms");
  }
}
