package org.theragraph.corpora.mirror;

import java.io.IOException;

/** A folder or file of a mirror that cannot be used. The message says what, where, what to do. */
public final class MirrorException extends IOException {
  private static final long serialVersionUID = 1L;

  MirrorException(String message) {
    super(message);
  }
}
