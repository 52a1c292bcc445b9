package org.theragraph.cli.evaluation.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.theragraph.cli.session.CliException;

/** Asks a server as one client, as many with pauses, and as many without. */
final class PageBenchmark {
  private static final int WARMING = 30; // seconds

  private final Served server;
  private final Crowd crowd;
  private final Consumer<String> teller;

  PageBenchmark(Served server, Requests requests, Consumer<String> teller) {
    this.server = server;
    this.crowd = new Crowd(requests, server.address());
    this.teller = teller;
  }

  /**
   * Runs it.
   *
   * @param pause of a client that is no program, milliseconds
   */
  List<PageRun> run(int clients, int seconds, int pause) {
    try {
      teller.accept("warming up");
      crowd.ask(2, WARMING, 0);
      List<PageRun> runs = new ArrayList<>();
      runs.add(run(1, Math.max(1, seconds / 3), 0, "one client"));
      runs.add(run(clients, seconds, pause, clients + " clients with pauses"));
      runs.add(run(clients, seconds, 0, clients + " clients without"));
      return runs;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CliException.failed("interrupted");
    }
  }

  private PageRun run(int clients, int seconds, int pause, String name)
      throws InterruptedException {
    teller.accept(name);
    List<Long> heap = Collections.synchronizedList(new ArrayList<>());
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    ScheduledFuture<?> sampling =
        clock.scheduleWithFixedDelay(() -> sample(heap), 0, 1, TimeUnit.SECONDS);
    try {
      List<Crowd.Answer> answers = crowd.ask(clients, seconds, pause);
      return PageRun.of(clients, seconds, pause, answers, List.copyOf(heap));
    } finally {
      sampling.cancel(true);
      clock.shutdownNow();
    }
  }

  private void sample(List<Long> heap) {
    try {
      heap.add(server.heap());
    } catch (IOException e) {
      teller.accept("no heap: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
