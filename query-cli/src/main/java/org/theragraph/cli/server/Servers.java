package org.theragraph.cli.server;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;

/** What the server commands share. */
final class Servers {
  private Servers() {}

  /**
   * Throws where the command line names a server whose files are not ours to copy.
   *
   * @throws CliException with what to do instead
   */
  static void requireOwnStore(Session session, String verb) {
    if (session.settings().graphUri() != null) {
      throw CliException.usage(
          ("%s copies the files of the own store, and those of %s are its owner's: use its"
                  + " neo4j-admin database dump and load, and copy decisions.jsonl and"
                  + " withdrawals.jsonl")
              .formatted(verb, session.settings().graphUri()));
    }
  }

  /** {@code 12 Drug, 30 Target}, without what there is none of. */
  static String words(Map<String, Long> counts) {
    String words =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "the graph is empty" : words;
  }

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
