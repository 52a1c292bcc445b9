package org.theragraph.cli.fetch.web;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An address gave nothing of use. The message says why, not which address. */
public final class WebException extends IOException {
  private final boolean passing;
  private final transient @Nullable Duration wait;

  private WebException(
      String message, boolean passing, @Nullable Duration wait, @Nullable Throwable cause) {
    super(message, cause);
    this.passing = passing;
    this.wait = wait;
  }

  /** Asking again gives the same. */
  public static WebException lasting(String message) {
    return new WebException(message, false, null, null);
  }

  /** Asking again may help. */
  public static WebException passing(String message, @Nullable Throwable cause) {
    return new WebException(message, true, null, cause);
  }

  /**
   * The server asks for patience.
   *
   * @param wait how long; null if it does not say
   */
  static WebException busy(String message, @Nullable Duration wait) {
    return new WebException(message, true, wait, null);
  }

  boolean isPassing() {
    return passing;
  }

  @Nullable Duration patience() {
    return wait;
  }
}
