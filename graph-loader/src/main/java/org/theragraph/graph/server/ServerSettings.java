package org.theragraph.graph.server;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.theragraph.graph.GraphException;

/**
 * What can be set of the server, through system properties; those of the process that starts it are
 * handed on.
 *
 * @param idle {@code theragraph.server.idle}: stops itself after so long without clients; ISO-8601
 * @param port {@code theragraph.server.port}: of Bolt, 0 for any free one
 * @param fixed whether the port was asked for: then another will not do
 */
record ServerSettings(Duration idle, int port, boolean fixed) {
  static final String PREFIX = "theragraph.server.";

  /** Not 7687, where a Neo4j of the user's own would be. */
  static final int USUAL_PORT = 7697;

  private static final String IDLE = PREFIX + "idle";
  private static final String PORT = PREFIX + "port";

  static ServerSettings fromSystem() {
    String port = System.getProperty(PORT);
    return new ServerSettings(
        idle(System.getProperty(IDLE, "PT1H")),
        port == null ? USUAL_PORT : port(port),
        port != null);
  }

  /** The options that hand this process's settings on to another. */
  static List<String> handedOn() {
    Map<Object, Object> all = System.getProperties();
    return all.entrySet().stream()
        .filter(entry -> entry.getKey().toString().startsWith(PREFIX))
        .map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
        .sorted()
        .collect(Collectors.toList());
  }

  private static Duration idle(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new GraphException(IDLE + " is '" + text + "'; write for example PT1H", e);
    }
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new GraphException(PORT + " is '" + text + "'; write a number from 0 to 65535", e);
    }
    throw new GraphException(PORT + " is '" + text + "'; write a number from 0 to 65535");
  }
}
