package org.theragraph.corpora.source;

import java.io.IOException;

/** An input path or glob matches nothing. The message is one line that names it. */
public final class InputNotFoundException extends IOException {
  private static final long serialVersionUID = 1L;

  public InputNotFoundException(String message) {
    super(message);
  }
}
