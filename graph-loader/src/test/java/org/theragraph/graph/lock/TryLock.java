package org.theragraph.graph.lock;

import java.io.IOException;
import java.nio.file.Path;

/** A process that tries to take a lock and says whether it got it. */
final class TryLock {
  private TryLock() {}

  public static void main(String[] args) throws IOException {
    try (FileMutex mutex = FileMutex.tryTake(Path.of(args[0]))) {
      System.out.println(mutex == null ? "held" : "free");
    }
  }
}
