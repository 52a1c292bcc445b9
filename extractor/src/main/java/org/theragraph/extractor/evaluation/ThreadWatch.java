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
  private final Map<String, Long> stages = new TreeMap<>();
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

  /** What a thread had since the last look goes to the stage that it is at now. */
  private void look() {
    int count = Thread.enumerate(threads);
    for (int i = 0; i < count; i++) {
      Thread thread = threads[i];
      long cpu = clocks.getThreadCpuTime(thread.getId());
      if (cpu < 0 || thread.equals(watch)) {
        continue; // has ended
      }
      Long before = last.put(thread.getId(), cpu);
      long gained = before == null ? cpu : cpu - before;
      if (gained > 0) {
        stages.merge(Stage.of(thread.getStackTrace()), gained, Long::sum);
      }
    }
  }

  /** Nanoseconds that each stage had. To be called after {@link #close}. */
  Map<String, Long> stages() {
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
