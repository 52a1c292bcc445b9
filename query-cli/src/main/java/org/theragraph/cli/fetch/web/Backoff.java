package org.theragraph.cli.fetch.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Waits before another try: as long as the server asks, else twice as long each time. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final int retries;
  private int tried;

  Backoff(int retries) {
    this.retries = retries;
  }

  /** Waits; or fails with the error, when trying again is of no use or was done enough. */
  void await(WebException error) throws WebException {
    Duration asked = error.patience();
    if (asked != null && asked.compareTo(LONGEST) > 0) {
      throw WebException.lasting(
          "%s, and asks to come back in %d minutes"
              .formatted(error.getMessage(), asked.toMinutes() + 1));
    }
    if (!error.isPassing() || tried >= retries) {
      throw error;
    }
    Pacer.sleep(asked == null ? next() : asked);
    tried++;
  }

  /** Doubled each time, and a little by chance: many that failed at once do not return at once. */
  private Duration next() {
    Duration step = FIRST.multipliedBy(1L << Math.min(tried, 10));
    Duration bounded = step.compareTo(LONGEST) > 0 ? LONGEST : step;
    return bounded.plusMillis(ThreadLocalRandom.current().nextLong(bounded.toMillis() / 4));
  }

  /** The error that a reply is when the server asks to come back; null for another reply. */
  static @Nullable WebException complaint(Reply reply) {
    int status = reply.status();
    boolean busy =
        status == 429 || status == 500 || status == 502 || status == 503 || status == 504;
    return busy ? WebException.busy(reply.saying(), retryAfter(reply)) : null;
  }

  private static @Nullable Duration retryAfter(Reply reply) {
    String value = reply.header("Retry-After");
    if (value == null) {
      return null;
    }
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(Instant.now(), then);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
