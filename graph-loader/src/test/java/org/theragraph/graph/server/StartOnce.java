package org.theragraph.graph.server;

import java.nio.file.Path;
import java.time.Duration;

/** A process that starts the server of a home and says which it got. */
final class StartOnce {
  private StartOnce() {}

  public static void main(String[] args) {
    ServerControl control = new ServerControl(Path.of(args[0]));
    System.out.println("pid " + control.start(Duration.ofSeconds(120)).pid());
  }
}
