package org.theragraph.graph.server;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neo4j.io.locker.FileLockException;
import org.theragraph.graph.GraphException;

/** Says in one line why a server did not start. */
final class ServerErrors {
  private ServerErrors() {}

  /** The line that a server which fails to start leaves last in its log. */
  static String line(Path folder, Throwable error) {
    if (isDiskFull(error)) {
      return "the disk of " + folder + " is full";
    }
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof AccessDeniedException denied) {
        return "no permission to write " + denied.getFile();
      }
      if (cause instanceof FileLockException) {
        return heldElsewhere(folder);
      }
    }
    return root(error);
  }

  static String heldElsewhere(Path folder) {
    return "another Neo4j has the store of %s open; stop that one first".formatted(folder);
  }

  static boolean isDiskFull(@Nullable Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("no space left") || message.contains("disk quota exceeded")) {
        return true;
      }
    }
    return false;
  }

  private static String root(Throwable error) {
    Throwable root = error;
    for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    // Neo4j's own messages often mean little without their type.
    return error instanceof GraphException
        ? String.valueOf(error.getMessage())
        : root.getClass().getSimpleName() + ": " + message;
  }
}
