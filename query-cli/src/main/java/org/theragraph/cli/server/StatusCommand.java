package org.theragraph.cli.server;

import java.io.IOException;
import org.theragraph.cli.session.ShowingCommand;
import org.theragraph.graph.Graph;
import org.theragraph.graph.ServerMetrics;
import org.theragraph.graph.server.ServerControl;
import picocli.CommandLine.Command;

/** {@code theragraph graph status}: starts nothing. */
@Command(
    name = "status",
    description = "Show whether the graph runs, where, what it holds and how its server fares.",
    footer = {
      "",
      "Examples:",
      "  theragraph graph status",
      "  theragraph graph status --format json"
    })
public final class StatusCommand extends ShowingCommand {
  @Override
  protected StatusAnswer answer() throws IOException {
    boolean own = session().settings().graphUri() == null;
    if (own && !new ServerControl(session().surroundings().home()).status().running()) {
      return new StatusAnswer(false, null, null, null, null);
    }
    try (Graph graph = session().openGraph()) {
      return new StatusAnswer(
          true,
          graph.address().uri().toString(),
          graph.counts().byLabel(),
          ServerMetrics.of(graph),
          own ? new ServerControl(session().surroundings().home()).storeBytes() : null);
    }
  }
}
