package org.theragraph.graph;

import org.jspecify.annotations.Nullable;

/** The graph cannot be reached, read or written. The message is one line that says what to do. */
public final class GraphException extends RuntimeException {
  public GraphException(String message) {
    super(message);
  }

  public GraphException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
