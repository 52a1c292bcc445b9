package org.theragraph.graph;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work of a load that goes on beside the rest of it. It ends before the load does, whether or not
 * that failed: nothing may be written once the lock is gone.
 */
final class Beside<T> implements AutoCloseable {
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
      Thread.currentThread().interrupt();
      throw new GraphException("Interrupted while loading", e);
    }
  }

  /** Waits until it has ended, however it did; {@link #end} tells of failures. */
  @Override
  public void close() {
    try {
      task.get();
    } catch (ExecutionException e) {
      // Either end has told it, or the load has failed for another reason.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
