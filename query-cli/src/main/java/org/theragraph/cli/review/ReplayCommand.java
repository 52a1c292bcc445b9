package org.theragraph.cli.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.theragraph.cli.progress.LoadProgress;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code theragraph review replay}. */
@Command(
    name = "replay",
    description = "Make the graph follow the journal of decisions; every load does this by itself.",
    footer = {"", "Example:", "  theragraph review replay"})
final class ReplayCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Override
  public Integer call() throws IOException {
    Path home = session.surroundings().home();
    Curation curation = Curation.in(home);
    try (Graph graph = session.openGraph();
        LoadProgress progress = new LoadProgress(session)) {
      new GraphWriter(graph, curation).replay(progress);
    }
    session
        .out()
        .printf(
            "The graph follows %s and %s of %s%n",
            Counted.of(curation.decisions().size(), "decision"),
            Counted.of(curation.withdrawals().size(), "withdrawal"),
            home);
    session.out().flush();
    return ExitCode.DONE;
  }
}
