package org.theragraph.extractor.evaluation;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * What work cost.
 *
 * @param wall seconds by the clock
 * @param cpu seconds of processors, all threads together, without those of the Java machine itself
 */
public record Cost(double wall, double cpu) {
  static final Cost NONE = new Cost(0, 0);

  /** Work that may fail to read or write. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  static Cost of(Work work) throws IOException {
    return of(work, new HashMap<>());
  }

  /**
   * @param stages to which are added the nanoseconds that each had
   */
  static Cost of(Work work, Map<String, Long> stages) throws IOException {
    ThreadWatch watch = new ThreadWatch();
    long start = System.nanoTime();
    try (watch) {
      work.run();
    }
    double wall = (System.nanoTime() - start) / 1e9;
    watch.stages().forEach((stage, nanos) -> stages.merge(stage, nanos, Long::sum));
    return new Cost(wall, watch.cpu());
  }

  Cost plus(Cost other) {
    return new Cost(wall + other.wall, cpu + other.cpu);
  }
}
