package org.theragraph.corpora.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document taken out of the vote, or back into it: an event, never an edit. The last one on a
 * document counts.
 *
 * @param id 32 hexadecimal digits, unlike any other
 * @param time to the millisecond
 * @param document its id
 * @param why in words
 * @param title of the document as it was, so that it can be told when the document is gone
 */
public record Withdrawal(
    String id,
    Instant time,
    String curator,
    WithdrawalKind kind,
    String document,
    String why,
    @Nullable String title) {

  /** Refuses what would say nothing. */
  public Withdrawal {
    if (curator.isBlank()) {
      throw new IllegalArgumentException("a withdrawal needs a curator");
    }
    if (why.isBlank()) {
      throw new IllegalArgumentException("a withdrawal needs a reason");
    }
  }
}
