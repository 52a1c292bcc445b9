package org.theragraph.cli.session;

import java.io.Console;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphAddress;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.server.ServerControl;

/** Finds the graph to ask: the user's own Neo4j, or the background server, started when needed. */
final class GraphAccess {
  private static final Duration START = Duration.ofMinutes(2);

  private final Session session;

  GraphAccess(Session session) {
    this.session = session;
  }

  Graph open() {
    return Graph.open(address());
  }

  private GraphAddress address() {
    String uri = session.settings().graphUri();
    return uri == null ? background() : foreign(uri);
  }

  private GraphAddress background() {
    ServerControl server = new ServerControl(session.surroundings().home());
    if (!server.status().running()) {
      session.note("theragraph: starting the graph in the background, which can take a minute ...");
      server.start(START);
      MissedDecisions.replay(session.surroundings().home(), server.address());
    }
    return server.address();
  }

  private GraphAddress foreign(String uri) {
    URI address = parse(uri); // before the password is asked for
    String user = session.surroundings().variable(GraphAddress.USER_VARIABLE);
    return new GraphAddress(
        address, user == null ? GraphAddress.DEFAULT_USER : user, password(uri));
  }

  private static URI parse(String uri) {
    try {
      URI address = new URI(uri);
      GraphAddress.check(address);
      return address;
    } catch (GraphException e) {
      throw CliException.usage(String.valueOf(e.getMessage()));
    } catch (URISyntaxException e) {
      throw CliException.usage(
          "'%s' is no address; write for example bolt://localhost:7687".formatted(uri));
    }
  }

  private String password(String uri) {
    String password = session.surroundings().variable(GraphAddress.PASSWORD_VARIABLE);
    return password == null ? prompt(uri) : password;
  }

  private String prompt(String uri) {
    @Nullable Console console = session.surroundings().errIsTerminal() ? System.console() : null;
    char[] typed = console == null ? null : console.readPassword("Password for %s: ", uri);
    if (typed == null) {
      throw CliException.usage(
          "%s needs a password: set %s and %s"
              .formatted(uri, GraphAddress.USER_VARIABLE, GraphAddress.PASSWORD_VARIABLE));
    }
    return new String(typed);
  }
}
