package org.theragraph.cli.snapshot;

import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.graph.Graph;
import org.theragraph.graph.snapshot.SnapshotSearch;
import picocli.CommandLine.Command;

/** {@code theragraph graph snapshots}. */
@Command(
    name = "snapshots",
    description = "List the loads: what each read, with which versions, and what the graph held.",
    footer = {
      "",
      "Examples:",
      "  theragraph graph snapshots",
      "  theragraph graph snapshots --format json"
    })
public final class SnapshotsCommand extends QueryCommand {
  @Override
  protected void check() {}

  @Override
  protected Answer ask(Graph graph) {
    return new SnapshotsAnswer(new SnapshotSearch(graph).all());
  }
}
