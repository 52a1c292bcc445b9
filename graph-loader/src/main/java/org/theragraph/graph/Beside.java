package org.theragraph.graph;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work of a load that goes on beside the rest of it. */
final class Beside<T> {
  private final FutureTask<T> task;

  private Beside(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Beside<T> start(Callable<T> work) {
    Beside<T> beside = new Beside<>(new FutureTask<>(work));
    Thread thread = new Thread(beside.task, "theragraph-beside");
    thread.setDaemon(true);
    thread.start();
    return beside;
  }

  /**
   * Waits for it.
   *
   * @throws GraphException and whatever else the work throws
   */
  T end() throws IOException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException file) {
        throw file;
      }
      throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new GraphException("Interrupted while loading", e);
    }
  }
}
