package org.theragraph.extractor.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Looks every other millisecond what the program's threads do and how much of a processor they had.
 * That costs the work nothing but short stops, and no step need know that it is measured. What the
 * Java machine itself does to compile and to collect is left out: it depends on how long a run is.
 */
final class ThreadWatch implements AutoCloseable {
  private static final long PERIOD_MILLIS = 2;
  private static final int MOST_THREADS = 256;

  private final ThreadMXBean clocks = ManagementFactory.getThreadMXBean();
  private final Map<String, Integer> stages = new TreeMap<>();
  private final Map<Long, Long> first = new HashMap<>();
  private final Map<Long, Long> last = new HashMap<>();
  private final Thread[] threads = new Thread[MOST_THREADS];
  private final Thread watch = new Thread(this::watch, "watch");
  private volatile boolean stopped;

  ThreadWatch() {
    look();
    first.putAll(last);
    stages.clear();
    watch.setDaemon(true);
    watch.start();
  }

  private void watch() {
    while (!stopped) {
      look();
      try {
        Thread.sleep(PERIOD_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** A thread that did nothing since the last look is at no stage. */
  private void look() {
    int count = Thread.enumerate(threads);
    for (int i = 0; i < count; i++) {
      Thread thread = threads[i];
      long cpu = clocks.getThreadCpuTime(thread.getId());
      if (cpu < 0 || thread.equals(watch)) {
        continue; // has ended
      }
      Long before = last.put(thread.getId(), cpu);
      if (before == null || cpu > before) {
        stages.merge(Stage.of(thread.getStackTrace()), 1, Integer::sum);
      }
    }
  }

  /** How often each stage was seen at work. To be called after {@link #close}. */
  Map<String, Integer> stages() {
    return new TreeMap<>(stages);
  }

  /** Seconds of processors that all threads had. To be called after {@link #close}. */
  double cpu() {
    double nanos = 0;
    for (Map.Entry<Long, Long> clock : last.entrySet()) {
      nanos += clock.getValue() - first.getOrDefault(clock.getKey(), 0L);
    }
    return nanos / 1e9;
  }

  @Override
  public void close() {
    stopped = true;
    try {
      watch.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    look();
  }
}
