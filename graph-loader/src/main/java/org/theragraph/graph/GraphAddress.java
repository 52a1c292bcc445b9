package org.theragraph.graph;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a Neo4j is and who asks.
 *
 * @param uri {@code bolt://}, {@code neo4j://} or one of their encrypted forms ({@code +s}, {@code
 *     +ssc})
 */
public record GraphAddress(URI uri, String user, String password) {
  /** Environment variable with the user, the one that Neo4j's own tools read. */
  public static final String USER_VARIABLE = "NEO4J_USERNAME";

  /** Environment variable with the password, the one that Neo4j's own tools read. */
  public static final String PASSWORD_VARIABLE = "NEO4J_PASSWORD";

  /** The user that every new Neo4j has. */
  public static final String DEFAULT_USER = "neo4j";

  private static final Set<String> SCHEMES =
      Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

  /**
   * Checks the address.
   *
   * @throws GraphException if it is none that Neo4j's driver understands
   */
  public GraphAddress {
    check(uri);
  }

  /**
   * Checks an address before anybody is asked for a password.
   *
   * @throws GraphException if it is none that Neo4j's driver understands
   */
  public static void check(URI uri) {
    @Nullable String scheme = uri.getScheme();
    if (scheme == null || !SCHEMES.contains(scheme) || uri.getHost() == null) {
      throw new GraphException(
          "not an address of Neo4j: '" + uri + "'; write for example bolt://localhost:7687");
    }
  }

  /** Without the password, so that it reaches no log. */
  @Override
  public String toString() {
    return user + "@" + uri;
  }
}
