package org.theragraph.graph;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One load at a time: two at once would each take the other's evidence for obsolete. The lock is a
 * node that is never committed, so that the server itself takes it away when a loader dies. Where
 * only its connection dies, the {@link LoadTurn} tells the loader when another one has begun.
 */
public final class LoadLock implements AutoCloseable {
  private static final String TAKE = "MERGE (l:LoadLock {id: 'load'}) SET l.taken = true";
  private static final Duration WAIT = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final long SILENT_MILLIS = 1_000;
  private static final long ASKED_MILLIS = 20_000;

  private final Held held;
  private final LoadTurn turn;
  private final Timer alive = new Timer("theragraph-lock", true);

  private LoadLock(Held held, LoadTurn turn) {
    this.held = held;
    this.turn = turn;
    TimerTask asking =
        new TimerTask() {
          @Override
          public void run() {
            ask();
          }
        };
    this.alive.schedule(asking, ASKED_MILLIS, ASKED_MILLIS);
  }

  /** On the way there are walls that cut what is silent. */
  private void ask() {
    synchronized (held) {
      try {
        held.run("RETURN 1", SOON);
      } catch (GraphException e) {
        alive.cancel(); // it is lost; whoever gets it takes the turn
      }
    }
  }

  /**
   * Takes the lock, when other loads have ended.
   *
   * @param listener hears of it if that takes more than a moment
   * @throws GraphException if the graph fails meanwhile
   */
  public static LoadLock take(Graph graph, LoadListener listener) {
    return graph
        .retry()
        .run(
            () -> {
              Held held = graph.hold();
              try {
                await(
                    CompletableFuture.runAsync(() -> held.run(TAKE, WAIT), LoadLock::start),
                    listener);
                return new LoadLock(held, LoadTurn.take(graph));
              } catch (GraphException e) {
                held.close();
                throw e;
              }
            });
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "theragraph-lock");
    thread.setDaemon(true);
    thread.start();
  }

  private static void await(CompletableFuture<Void> taken, LoadListener listener) {
    try {
      try {
        taken.get(SILENT_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        listener.stage("waiting for another load", 0);
        taken.get();
      }
    } catch (java.util.concurrent.ExecutionException | CompletionException e) {
      throw e.getCause() instanceof GraphException known
          ? known
          : new GraphException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException("Interrupted while waiting for another load", e);
    }
  }

  /** By which its load writes. */
  LoadTurn turn() {
    return turn;
  }

  @Override
  public void close() {
    alive.cancel();
    synchronized (held) { // a transaction is of one thread at a time
      held.close();
    }
  }
}
