package org.theragraph.extractor.annotation;

import java.time.Duration;

/** The moment by which a document must be done. Steps ask between sentences. */
public final class Deadline {
  private final long nanoTime;
  private final Duration allowed;

  private Deadline(Duration allowed) {
    this.allowed = allowed;
    this.nanoTime = System.nanoTime() + allowed.toNanos();
  }

  public static Deadline in(Duration allowed) {
    return new Deadline(allowed);
  }

  /**
   * @throws DeadlineException when the time is over
   */
  public void check() {
    if (System.nanoTime() - nanoTime > 0) {
      throw new DeadlineException(complaint(allowed));
    }
  }

  /** What to say of a document that took longer than allowed. */
  public static String complaint(Duration allowed) {
    return "took longer than " + allowed.toSeconds() + " s; allow more with --timeout";
  }

  /** A document took too long. */
  public static final class DeadlineException extends RuntimeException {
    DeadlineException(String message) {
      super(message);
    }
  }
}
