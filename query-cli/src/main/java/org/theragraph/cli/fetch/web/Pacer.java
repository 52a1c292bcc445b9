package org.theragraph.cli.fetch.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Leaves time between requests to one host, from start to start. Not thread-safe. */
public final class Pacer {
  private final Duration usual;
  private final Map<String, Long> last = new HashMap<>();

  /**
   * @param usual shortest time between two requests to a host
   */
  public Pacer(Duration usual) {
    this.usual = usual;
  }

  void await(String host) throws WebException {
    await(host, usual);
  }

  /** Waits until a host may be asked. */
  void await(String host, Duration interval) throws WebException {
    Long before = last.get(host);
    if (before != null) {
      Duration least = interval.compareTo(usual) > 0 ? interval : usual;
      sleep(Duration.ofNanos(before + least.toNanos() - System.nanoTime()));
    }
    last.put(host, System.nanoTime());
  }

  static void sleep(Duration time) throws WebException {
    if (time.isNegative() || time.isZero()) {
      return;
    }
    try {
      Thread.sleep(time.toMillis() + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WebException.lasting("interrupted");
    }
  }
}
