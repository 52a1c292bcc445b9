package org.theragraph.corpora.model;

import org.jspecify.annotations.Nullable;

/** How a sentence puts a claim in a curator's eyes; null where the extractor was right. */
public record Correction(
    @Nullable Polarity polarity, @Nullable Certainty certainty, @Nullable Stage stage) {
  public static final Correction NONE = new Correction(null, null, null);

  public boolean isEmpty() {
    return equals(NONE);
  }
}
