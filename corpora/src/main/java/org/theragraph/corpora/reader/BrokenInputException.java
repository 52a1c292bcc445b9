package org.theragraph.corpora.reader;

import java.io.IOException;

/** The bytes of an input end too early or are damaged; the fault is in the input, not the sink. */
public final class BrokenInputException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param cause what the stream said; its message becomes this one's
   */
  public BrokenInputException(IOException cause) {
    super(
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
  }
}
