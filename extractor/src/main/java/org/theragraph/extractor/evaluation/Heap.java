package org.theragraph.extractor.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * Memory of objects, in bytes.
 *
 * @param peak the most that was used, waste that waited to be collected included
 * @param kept what is left after a collection: models and vocabularies
 */
public record Heap(long peak, long kept) {
  /** Forgets former peaks. */
  static void reset() {
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  /** Since the last {@link #reset}. */
  static Heap measured() {
    long peak = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    System.gc(); // to see what is kept
    return new Heap(peak, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
