package org.theragraph.cli.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.theragraph.graph.Graph;

/**
 * Answers that were made already, for as long as the graph does not change: who looks at the same
 * page again does not wait until it is made anew. What takes long waits for its turn, so that many
 * who ask for rankings do not hold up those who look something up. Thread-safe.
 */
final class Remembered {
  private static final long BYTES = 32L << 20;
  private static final int PATIENCE = 55; // seconds
  private static final int BUSY = 503;

  private final Cache<Key, Made> made =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((Key key, Made answer) -> key.address().length() + answer.size())
          .build();

  /**
   * As many as leave a processor to the others, first come, first served. What a ranking asks for
   * at the same time shares them too, see {@link org.theragraph.cli.path.Walker}.
   */
  private final ForkJoinPool turns =
      new ForkJoinPool(
          Math.max(1, Runtime.getRuntime().availableProcessors() - 1),
          ForkJoinPool.defaultForkJoinWorkerThreadFactory,
          null,
          true);

  private volatile @Nullable Graph last;

  private record Key(String version, String address) {}

  /**
   * The answer at an address.
   *
   * @param address with all that is asked
   */
  Made get(Graph graph, String address, Supplier<Made> making) {
    Key key = key(graph, address);
    Made known = made.getIfPresent(key);
    return known == null ? make(key, making) : known;
  }

  /**
   * The same for what takes long to make.
   *
   * @throws Guard.Refusal if its turn does not come in time
   */
  Made getInTurn(Graph graph, String address, Supplier<Made> making) {
    Key key = key(graph, address);
    Made known = made.getIfPresent(key);
    if (known != null) {
      return known;
    }
    return waitFor(
        turns.submit(
            () -> {
              Made meanwhile = made.getIfPresent(key);
              return meanwhile == null ? make(key, making) : meanwhile;
            }));
  }

  private Made make(Key key, Supplier<Made> making) {
    Made answer = making.get();
    made.put(key, answer);
    return answer;
  }

  /** Another server may count its changes from the start, so that versions are of one alone. */
  private Key key(Graph graph, String address) {
    if (graph != last) {
      made.invalidateAll();
      last = graph;
    }
    return new Key(graph.version(), address);
  }

  private static Made waitFor(ForkJoinTask<Made> turn) {
    try {
      return turn.get(PATIENCE, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      turn.cancel(false);
      throw new Guard.Refusal(BUSY, "too many rankings are asked for at once; try again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Guard.Refusal(BUSY, "the server is being stopped");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
  }
}
