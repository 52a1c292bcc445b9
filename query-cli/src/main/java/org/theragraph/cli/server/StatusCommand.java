package org.theragraph.cli.server;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.Graph;
import org.theragraph.graph.ServerMetrics;
import org.theragraph.graph.server.ServerControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
public final class StatusCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How to show the answer: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.TABLE;

  @Override
  public Integer call() throws IOException {
    Renderer.of(format, session.style(), session.surroundings().columns())
        .render(answer(), session.out());
    return ExitCode.DONE;
  }

  private StatusAnswer answer() throws IOException {
    boolean own = session.settings().graphUri() == null;
    if (own && !new ServerControl(session.surroundings().home()).status().running()) {
      return new StatusAnswer(false, null, null, null, null);
    }
    try (Graph graph = session.openGraph()) {
      return new StatusAnswer(
          true,
          graph.address().uri().toString(),
          graph.counts().byLabel(),
          ServerMetrics.of(graph),
          own ? new ServerControl(session.surroundings().home()).storeBytes() : null);
    }
  }
}
