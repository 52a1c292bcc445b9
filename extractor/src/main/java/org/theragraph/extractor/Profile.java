package org.theragraph.extractor;

import java.util.Locale;
import org.theragraph.extractor.reader.NeuralReader;

/** What is weighed against speed. */
public enum Profile {
  /** Vocabulary and rules. */
  FAST,

  /** The neural reader besides, for mentions and relations. */
  ACCURATE;

  /** The profile of a run that names none, where this build holds the reader's model. */
  private static final Profile DEFAULT = ACCURATE;

  /** The profile of a run that names none: without the reader's model, the fast one. */
  public static Profile usual() {
    return DEFAULT.isAvailable() ? DEFAULT : FAST;
  }

  /** Whether this build can run it. */
  public boolean isAvailable() {
    return this == FAST || NeuralReader.isShipped();
  }

  /**
   * Fails early where this build cannot run it.
   *
   * @throws org.theragraph.extractor.reader.ReaderException if the reader's model is missing
   */
  public void require() {
    if (this == ACCURATE) {
      NeuralReader.require();
    }
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
