package org.theragraph.graph;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives up on a server that is silent: the driver alone would wait for ever on a connection that is
 * open and says nothing.
 */
final class Deadline implements AutoCloseable {
  /** So that the server's own time limit, with its better message, comes first. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final URI uri;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "theragraph-graph");
            thread.setDaemon(true);
            return thread;
          });

  Deadline(URI uri) {
    this.uri = uri;
  }

  /**
   * Runs a call to the driver.
   *
   * @throws GraphException for whatever goes wrong, a late answer included; but what the call
   *     itself could not write to a file comes as it is
   */
  <T> T within(Duration timeout, Callable<T> call) {
    Future<T> answer = threads.submit(call);
    try {
      return answer.get(timeout.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw GraphErrors.of(uri, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new GraphException("Interrupted while waiting for " + uri, e);
    }
  }

  private RuntimeException failure(Throwable cause) {
    if (cause instanceof UncheckedIOException file) {
      return file; // of whoever takes the rows
    }
    return cause instanceof GraphException known ? known : GraphErrors.of(uri, cause);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
