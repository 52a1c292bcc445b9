package org.theragraph.graph.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a statement between two snapshots.
 *
 * @param statement its id
 * @param claim in words, {@code daratumumab TARGETS CD38}
 * @param before belief at the first snapshot; null where it was not shown
 * @param after belief at the second; null where it is not shown
 * @param causes in words
 */
public record StatementChange(
    String statement,
    String claim,
    @Nullable Double before,
    @Nullable Double after,
    List<String> causes) {

  /** In which way. */
  public enum Kind {
    LOST,
    CHANGED,
    GAINED
  }

  /** In which way; it is not the same at both. */
  public Kind kind() {
    if (after == null) {
      return Kind.LOST;
    }
    return before == null ? Kind.GAINED : Kind.CHANGED;
  }

  /** By how much the belief moved, from 0 to 1. */
  double distance() {
    return Math.abs((before == null ? 0 : before) - (after == null ? 0 : after));
  }
}
