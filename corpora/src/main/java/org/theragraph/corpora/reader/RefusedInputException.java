package org.theragraph.corpora.reader;

import java.io.IOException;

/** An input is not read on, whatever it still holds; the message says why. */
public final class RefusedInputException extends IOException {
  private static final long serialVersionUID = 1L;

  public RefusedInputException(String message) {
    super(message);
  }
}
