package org.theragraph.cli.evaluation.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.theragraph.cli.session.CliException;

/**
 * One way to load, timed by the clock from the start of its process to its end.
 *
 * @param name for people
 * @param claims that were loaded
 * @param heap most bytes that its process used at a time; 0 where it was not measured
 */
record Timed(String name, long claims, double seconds, long heap) {
  private static final String HEAP = "-Xmx1g";

  double perSecond() {
    return claims / seconds;
  }

  /**
   * Times a command of this program in a process of its own with 1 GB of heap.
   *
   * @param password of the graph that the arguments name; empty if they name none
   */
  static Timed command(String name, long claims, Path home, String password, String... arguments)
      throws IOException {
    Path out = home.resolve("out");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(LoadRun.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("THERAGRAPH_HOME", home.toString());
    builder.environment().put("NEO4J_PASSWORD", password);
    builder.redirectOutput(out.toFile());
    long start = System.nanoTime();
    int exitCode = await(builder.start());
    double seconds = (System.nanoTime() - start) / 1e9;
    List<String> lines = Files.readAllLines(out);
    if (exitCode != 0) {
      throw CliException.failed(name + " failed: " + String.join(" ", lines));
    }
    return new Timed(name, claims, seconds, Long.parseLong(lines.get(lines.size() - 1).strip()));
  }

  /** Times work of this process. */
  static Timed work(String name, long claims, Work work) throws IOException {
    long start = System.nanoTime();
    work.run();
    return new Timed(name, claims, (System.nanoTime() - start) / 1e9, 0);
  }

  /** What is timed. */
  @FunctionalInterface
  interface Work {
    void run() throws IOException;
  }

  private static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw CliException.failed("interrupted");
    }
  }
}
