package org.theragraph.graph;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** Says in one line what went wrong between us and Neo4j, and what to do. */
final class GraphErrors {
  private GraphErrors() {}

  /** Whether a node could not be made because there is one with its id. */
  static boolean isTaken(GraphException error) {
    return error.getCause() instanceof Neo4jException neo4j
        && neo4j.code().equals("Neo.ClientError.Schema.ConstraintValidationFailed");
  }

  static GraphException of(URI uri, Throwable error) {
    return new GraphException(message(uri, error), error);
  }

  private static String message(URI uri, Throwable error) {
    if (caused(error, UnknownHostException.class)) {
      return "No host named '%s' is known. Check the address %s".formatted(uri.getHost(), uri);
    }
    if (error instanceof AuthenticationException) {
      return ("Neo4j at %s did not accept this user and password. Set %s and %s to those of the"
              + " server")
          .formatted(uri, GraphAddress.USER_VARIABLE, GraphAddress.PASSWORD_VARIABLE);
    }
    if (error instanceof ServiceUnavailableException || error instanceof SessionExpiredException) {
      return unavailable(uri, error);
    }
    if (error instanceof TimeoutException) {
      return "Neo4j at %s did not answer in time. Is another program, not Neo4j, on that port?"
          .formatted(uri);
    }
    return refused(uri, error);
  }

  private static String unavailable(URI uri, Throwable error) {
    if (String.valueOf(error.getMessage()).contains("routing")) {
      return "Neo4j at %s gave no routing table. For a single server write bolt:// for neo4j://"
          .formatted(uri);
    }
    return "Neo4j refused %s. Is it running? Start one with: theragraph graph start".formatted(uri);
  }

  private static String refused(URI uri, Throwable error) {
    String detail = firstLine(error);
    if (error instanceof SecurityException neo4j) {
      return switch (neo4j.code()) {
        case "Neo.ClientError.Security.AuthenticationRateLimit" ->
            "Neo4j at %s has seen too many wrong passwords; wait a few seconds".formatted(uri);
        case "Neo.ClientError.Security.Forbidden" ->
            "The user may not do this at %s: %s".formatted(uri, detail);
        default -> "No secure connection to %s: %s".formatted(uri, detail);
      };
    }
    if (error instanceof Neo4jException neo4j) {
      return switch (neo4j.code()) {
        case "Neo.ClientError.Transaction.TransactionTimedOut",
            "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" ->
            "Neo4j at %s took too long and was stopped. Narrow the question".formatted(uri);
        case "Neo.DatabaseError.Transaction.TransactionLogError" ->
            ("Neo4j at %s cannot write any more; its disk is likely full. Make room, then run:"
                    + " theragraph graph stop, and load again")
                .formatted(uri);
        case "Neo.ClientError.Cluster.NotALeader",
            "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
            "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" ->
            ("Neo4j at %s takes no writes: its database is read-only, or another server leads its"
                    + " cluster. Open it for writing, or write neo4j:// for bolt://")
                .formatted(uri);
        case "Neo.TransientError.General.MemoryPoolOutOfMemoryError" ->
            "Neo4j at %s has too little memory for this: %s".formatted(uri, detail);
        default -> "Neo4j at %s failed: %s (%s)".formatted(uri, detail, neo4j.code());
      };
    }
    return "Neo4j at %s failed: %s".formatted(uri, detail);
  }

  private static boolean caused(Throwable error, Class<? extends Throwable> type) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static String firstLine(Throwable error) {
    String message = error.getMessage();
    return message == null
        ? error.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
