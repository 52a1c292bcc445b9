package org.theragraph.corpora.model;

import org.jspecify.annotations.Nullable;

/**
 * What a sentence says in a curator's eyes; null where the extractor was right.
 *
 * @param claim all of it, where the sentence makes another claim than was read
 */
public record Correction(
    @Nullable Polarity polarity,
    @Nullable Certainty certainty,
    @Nullable Stage stage,
    @Nullable Claim claim) {
  public static final Correction NONE = new Correction(null, null, null, null);

  /** Of how the claim is put. */
  public static Correction of(
      @Nullable Polarity polarity, @Nullable Certainty certainty, @Nullable Stage stage) {
    return new Correction(polarity, certainty, stage, null);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
