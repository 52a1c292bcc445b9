package org.theragraph.graph;

import java.time.Duration;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;

/** A transaction that stays open for its locks and is rolled back in the end. */
final class Held implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Session session;
  private final Transaction transaction;
  private final Deadline deadline;

  Held(Session session, Transaction transaction, Deadline deadline) {
    this.session = session;
    this.transaction = transaction;
    this.deadline = deadline;
  }

  /**
   * Runs a statement.
   *
   * @throws GraphException if it cannot be run in this time, and the transaction is of no more use
   */
  void run(String cypher, Duration timeout) {
    deadline.within(timeout, () -> transaction.run(cypher).consume());
  }

  /** Lets go of the locks. */
  @Override
  public void close() {
    try {
      deadline.within(
          SOON,
          () -> {
            session.close(); // rolls back
            return true;
          });
    } catch (GraphException e) {
      // The server is gone, and the locks with it.
    }
  }
}
