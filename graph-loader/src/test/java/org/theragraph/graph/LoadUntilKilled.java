package org.theragraph.graph;

import java.io.IOException;
import java.nio.file.Path;
import org.theragraph.graph.server.ServerControl;

/** A process that loads a folder and says when it begins. */
final class LoadUntilKilled {
  private LoadUntilKilled() {}

  /** Home of the server, folder, source. */
  public static void main(String[] args) throws IOException {
    try (Graph graph = Graph.open(new ServerControl(Path.of(args[0])).address())) {
      System.out.println("go");
      new GraphWriter(graph)
          .load(Path.of(args[1]), new LoadOptions(args[2], null, true, false), LoadListener.NONE);
    }
    System.exit(0);
  }

  /** Starts it, with small batches, and waits until it begins. */
  static Process start(Path home, Path folder, String source) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dtheragraph.load.rows=100",
                "-cp",
                System.getProperty("java.class.path"),
                LoadUntilKilled.class.getName(),
                home.toString(),
                folder.toString(),
                source)
            .redirectErrorStream(true)
            .start();
    String said = process.inputReader().readLine();
    if (!"go".equals(said)) {
      throw new IllegalStateException("instead of 'go': " + said);
    }
    return process;
  }
}
