package org.theragraph.graph.server;

import java.time.Duration;

/** Notices when nobody has used a server for long enough. */
final class IdleWatch {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
  private static final int LOOKS = 10;

  private final EmbeddedNeo4j neo4j;
  private final Duration idle;

  IdleWatch(EmbeddedNeo4j neo4j, Duration idle) {
    this.neo4j = neo4j;
    this.idle = idle;
  }

  /** Returns when no client has been there for the whole time. */
  void await() throws InterruptedException {
    long transactions = neo4j.transactions();
    long lastUse = System.nanoTime();
    while (System.nanoTime() - lastUse < idle.toNanos()) {
      Thread.sleep(pause().toMillis());
      long now = neo4j.transactions();
      if (now != transactions || neo4j.connections() > 0) {
        transactions = now;
        lastUse = System.nanoTime();
      }
    }
  }

  private Duration pause() {
    Duration pause = idle.dividedBy(LOOKS);
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
