package org.theragraph.cli.evaluation.load;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import org.theragraph.cli.Theragraph;
import org.theragraph.cli.session.Surroundings;

/** Program of a process that runs one command and then tells its greatest heap in bytes. */
final class LoadRun {
  private LoadRun() {}

  public static void main(String[] args) {
    int exitCode = Theragraph.commandLine(Surroundings.ofProcess()).execute(args);
    System.out.flush();
    System.out.println(peakHeap());
    System.exit(exitCode);
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
