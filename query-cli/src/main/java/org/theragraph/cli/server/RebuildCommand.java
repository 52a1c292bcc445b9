package org.theragraph.cli.server;

import java.util.concurrent.Callable;
import org.theragraph.cli.progress.LoadProgress;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code theragraph graph rebuild}. */
@Command(
    name = "rebuild",
    description = "Make the edges for paths anew from the statements.",
    footer = {
      "",
      "A load does this by itself; needed only after statements were changed by other means.",
      "",
      "Example:",
      "  theragraph graph rebuild"
    })
public final class RebuildCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Override
  public Integer call() {
    try (Graph graph = session.openGraph();
        LoadProgress progress = new LoadProgress(session)) {
      new GraphWriter(graph).rebuildTypedEdges(progress);
    }
    session.out().println("The edges for paths are made anew.");
    session.out().flush();
    return ExitCode.DONE;
  }
}
