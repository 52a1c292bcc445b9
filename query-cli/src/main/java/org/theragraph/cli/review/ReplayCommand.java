package org.theragraph.cli.review;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.theragraph.cli.progress.LoadProgress;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.corpora.model.Decision;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphWriter;
import org.theragraph.graph.curation.Journal;
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
    Journal journal = Journal.in(session.surroundings().home());
    List<Decision> decisions = journal.read();
    try (Graph graph = session.openGraph();
        LoadProgress progress = new LoadProgress(session)) {
      new GraphWriter(graph, new Curation(decisions)).replay(progress);
    }
    session
        .out()
        .printf(
            "The graph follows %s of %s%n",
            Counted.of(decisions.size(), "decision"), journal.file());
    session.out().flush();
    return ExitCode.DONE;
  }
}
