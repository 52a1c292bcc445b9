package org.theragraph.extractor;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to run.
 *
 * @param threads that extract; reading and writing have their own
 * @param perDocument the longest one document may take before it is quarantined
 * @param profile what is weighed against speed
 * @param vocabularies folder of further vocabularies for grounding; null for none
 */
public record ExtractionOptions(
    int threads, Duration perDocument, Profile profile, @Nullable Path vocabularies) {
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
    this(threads, perDocument, Profile.usual(), null);
  }

  /** As many threads as processors, 30 seconds a document. */
  public static ExtractionOptions defaults() {
    return new ExtractionOptions(Runtime.getRuntime().availableProcessors(), PER_DOCUMENT);
  }

  /** The same with another profile. */
  public ExtractionOptions with(Profile other) {
    return new ExtractionOptions(threads, perDocument, other, vocabularies);
  }

  /** The same with another folder of vocabularies, or none. */
  public ExtractionOptions with(@Nullable Path folder) {
    return new ExtractionOptions(threads, perDocument, profile, folder);
  }
}
