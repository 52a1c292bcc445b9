package org.theragraph.cli.web;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.SharedGraph;

/** Whether the graph answers. Who asks waits two seconds at most, and many ask it only once. */
final class Pulse implements AutoCloseable {
  static final int SECONDS = 2;

  /** The database knows it without counting. */
  private static final String STATEMENTS = "MATCH (s:Statement) RETURN count(s) AS n";

  private final SharedGraph graph;
  private final ExecutorService asking =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "theragraph-pulse");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable Future<Long> asked;

  Pulse(SharedGraph graph) {
    this.graph = graph;
  }

  /** How many statements the graph has; empty if it does not answer in time. */
  OptionalLong statements() {
    try {
      return OptionalLong.of(current().get(SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalLong.empty();
    } catch (ExecutionException | TimeoutException e) {
      return OptionalLong.empty();
    }
  }

  private synchronized Future<Long> current() {
    Future<Long> current = asked;
    if (current == null || current.isDone()) {
      current = asking.submit(this::count);
      asked = current;
    }
    return current;
  }

  private long count() {
    return graph.ask(open -> open.read(STATEMENTS, Map.of(), row -> row.get("n").asLong()).get(0));
  }

  @Override
  public void close() {
    asking.shutdownNow();
  }
}
