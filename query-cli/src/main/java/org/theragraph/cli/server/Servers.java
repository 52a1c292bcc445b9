package org.theragraph.cli.server;

import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;

/** What the server commands share. */
final class Servers {
  private Servers() {}

  /**
   * Throws where the command line names a server of the user's own.
   *
   * @throws CliException with what to do instead
   */
  static void requireOwn(Session session) {
    if (session.settings().graphUri() != null) {
      throw CliException.usage(
          "start and stop are for the background server; %s is run by its owner: leave out --graph"
              .formatted(session.settings().graphUri()));
    }
  }
}
