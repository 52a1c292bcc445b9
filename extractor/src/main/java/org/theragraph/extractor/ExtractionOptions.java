package org.theragraph.extractor;

import java.time.Duration;

/**
 * How to run.
 *
 * @param threads that extract; reading and writing have their own
 * @param perDocument the longest one document may take before it is quarantined
 * @param profile what is weighed against speed
 */
public record ExtractionOptions(int threads, Duration perDocument, Profile profile) {
  private static final Duration PER_DOCUMENT = Duration.ofSeconds(30);

  public ExtractionOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, not " + threads);
    }
    if (perDocument.isNegative() || perDocument.isZero()) {
      throw new IllegalArgumentException("the time for a document must be above 0");
    }
  }

  /** With the usual profile. */
  public ExtractionOptions(int threads, Duration perDocument) {
    this(threads, perDocument, Profile.usual());
  }

  /** As many threads as processors, 30 seconds a document. */
  public static ExtractionOptions defaults() {
    return new ExtractionOptions(Runtime.getRuntime().availableProcessors(), PER_DOCUMENT);
  }

  /** The same with another profile. */
  public ExtractionOptions with(Profile other) {
    return new ExtractionOptions(threads, perDocument, other);
  }
}
