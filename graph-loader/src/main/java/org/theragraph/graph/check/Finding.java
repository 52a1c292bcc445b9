package org.theragraph.graph.check;

import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param check what was looked for
 * @param count how many were found, 0 where all is well
 * @param example one of them; null where there is none
 * @param remedy what to do about it
 * @param isFault false for what is worth knowing and no fault
 */
public record Finding(
    String check, long count, @Nullable String example, String remedy, boolean isFault) {

  /** Whether something has to be done. */
  public boolean isBad() {
    return isFault && count > 0;
  }
}
