package org.theragraph.cli.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures to sign in, of one kind of key: five in a quarter of an hour, then the key must
 * wait. Keeps a bounded number of keys, the latest. Thread-safe.
 */
final class Attempts {
  static final int MOST = 5;
  static final Duration WITHIN = Duration.ofMinutes(15);

  private final Clock clock;

  /** By key, when the last failures were, oldest first; keys in the order of their last one. */
  private final Map<String, Deque<Instant>> failures;

  /**
   * Without failures.
   *
   * @param mostKeys what is kept at most
   */
  Attempts(Clock clock, int mostKeys) {
    this.clock = clock;
    this.failures =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > mostKeys;
          }
        };
  }

  /**
   * Begins an attempt, which counts as a failure until it is taken back: else many at a time would
   * all be let in before the first has failed.
   *
   * @return zero, or how long to wait; then nothing was begun
   */
  synchronized Duration begin(String key) {
    Instant now = clock.instant();
    Deque<Instant> own = recent(key, now);
    if (own.size() >= MOST) {
      return Duration.between(now, own.getFirst().plus(WITHIN));
    }
    own.addLast(now);
    failures.remove(key); // to stand last
    failures.put(key, own);
    return Duration.ZERO;
  }

  /** Takes the last failure back. */
  synchronized void takeBack(String key) {
    Deque<Instant> own = recent(key, clock.instant());
    own.pollLast();
    if (own.isEmpty()) {
      failures.remove(key);
    }
  }

  private Deque<Instant> recent(String key, Instant now) {
    Deque<Instant> own = failures.getOrDefault(key, new ArrayDeque<>());
    while (!own.isEmpty() && !own.getFirst().plus(WITHIN).isAfter(now)) {
      own.removeFirst();
    }
    return own;
  }

  synchronized int size() {
    return failures.size();
  }
}
