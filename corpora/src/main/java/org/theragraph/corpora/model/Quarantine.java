package org.theragraph.corpora.model;

import org.jspecify.annotations.Nullable;

/**
 * An input that could not be read or finished in its time.
 *
 * @param source file, archive entry or stream it came from
 * @param document its id, where one was known
 * @param reason what sort of failure
 * @param detail one line for a person: what is wrong and where
 */
public record Quarantine(
    String source, @Nullable String document, Reason reason, @Nullable String detail) {
  /** An empty id is none. */
  public Quarantine {
    document = document == null || document.isBlank() ? null : document;
  }

  /** Sorts of failure. */
  public enum Reason {
    EMPTY,
    BINARY,
    BROKEN,
    MALFORMED,
    NO_TEXT,
    TOO_LARGE,
    UNREADABLE,
    DUPLICATE_ID,
    TIMEOUT,
    FAILED
  }
}
