package org.theragraph.graph;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;

/**
 * Tries again what failed for a reason that may pass: a connection cut, a deadlock, a server that
 * starts, a cluster that chooses another leader. What is tried must not mind being done twice, for
 * the answer to a commit may have been lost.
 *
 * @param tries at most, the first included
 * @param pause after the first try; it doubles with each
 * @param longestPause it does not double beyond
 * @param patience no try begins later than this after the first
 */
record Retry(int tries, Duration pause, Duration longestPause, Duration patience) {

  /** Half a minute of pauses: a leader is chosen, a server has started by then. */
  static final Retry USUAL =
      new Retry(10, Duration.ofMillis(100), Duration.ofSeconds(8), Duration.ofMinutes(2));

  /** The driver itself retries these only with {@code neo4j://}; the rest are races that end. */
  private static final Set<String> PASSING =
      Set.of(
          "Neo.ClientError.Cluster.NotALeader",
          "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
          "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
          "Neo.ClientError.Statement.EntityNotFound", // deleted by another between finding and use
          "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
          "Neo.ClientError.Schema.ConstraintAlreadyExists",
          "Neo.ClientError.Schema.IndexAlreadyExists");

  /**
   * Does it until it is done.
   *
   * @throws GraphException the last one, which says how often it was tried, if it never is
   */
  <T> T run(Supplier<T> work) {
    long start = System.nanoTime();
    for (int tried = 1; ; tried++) {
      try {
        return work.get();
      } catch (GraphException e) {
        Duration sofar = Duration.ofNanos(System.nanoTime() - start);
        if (!mayPass(e.getCause())) {
          throw e;
        }
        if (tried >= tries || sofar.compareTo(patience) > 0) {
          throw tired(e, tried, sofar);
        }
        sleep(tried);
      }
    }
  }

  /** Whether a second try may help. */
  static boolean mayPass(@Nullable Throwable error) {
    return error instanceof RetryableException
        || (error instanceof Neo4jException neo4j && PASSING.contains(neo4j.code()));
  }

  private static GraphException tired(GraphException e, int tried, Duration time) {
    return new GraphException(
        "%s (tried %d times in %d s)".formatted(e.getMessage(), tried, time.toSeconds()),
        e); // not its cause: who called us is not to begin anew
  }

  /** Not to the millisecond: two that hindered each other are not to meet again. */
  private void sleep(int tried) {
    long pauses = pause.toMillis() << Math.min(tried - 1, 20);
    double share = ThreadLocalRandom.current().nextDouble(0.75, 1.25);
    try {
      Thread.sleep((long) (Math.min(pauses, longestPause.toMillis()) * share));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphException("Interrupted while waiting to try again", e);
    }
  }
}
