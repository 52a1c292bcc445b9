package org.theragraph.cli.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.graph.Graph;
import org.theragraph.graph.snapshot.DiffSearch;
import org.theragraph.graph.snapshot.Snapshot;
import org.theragraph.graph.snapshot.SnapshotDiff;
import org.theragraph.graph.snapshot.SnapshotSearch;
import org.theragraph.graph.snapshot.StatementChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph graph diff}. */
@Command(
    name = "diff",
    description = {
      "Show which statements were gained, lost or changed in belief between two loads, and why.",
      "Without snapshots: between the last load but one and now."
    },
    footer = {
      "",
      "A snapshot is named by its name or number; 'now' is the graph with what was decided since",
      "the last load, '0' the empty graph before the first.",
      "",
      "Exit code 1 with --fail-on-loss where a statement was lost.",
      "",
      "Examples:",
      "  theragraph graph diff",
      "  theragraph graph diff load-1 load-3 --format csv",
      "  theragraph graph diff may june --fail-on-loss"
    })
public final class DiffCommand extends QueryCommand {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "A",
      description = "The earlier snapshot; by default the last but one.")
  private @Nullable String earlier;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      defaultValue = SnapshotSearch.NOW,
      description = "The later snapshot; by default now.")
  private String later = SnapshotSearch.NOW;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "Changes shown of each kind (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Option(names = "--fail-on-loss", description = "Exit with 1 where a statement was lost.")
  private boolean failOnLoss;

  private boolean lost;

  @Override
  protected void check() {
    requireLimit(limit);
  }

  @Override
  protected Answer ask(Graph graph) {
    SnapshotSearch snapshots = new SnapshotSearch(graph);
    String from = earlier == null ? lastButOne(snapshots.all()) : earlier;
    long a = snapshots.number(from);
    long b = snapshots.number(later);
    if (a >= b) {
      throw CliException.usage(
          "'%s' is not earlier than '%s'; name the earlier snapshot first".formatted(from, later));
    }
    SnapshotDiff diff = new DiffSearch(graph, a, b, limit).run();
    lost = diff.count(StatementChange.Kind.LOST) > 0;
    return new DiffAnswer(from, later, diff);
  }

  private static String lastButOne(List<Snapshot> all) {
    return all.size() < 2 ? "0" : all.get(all.size() - 2).name();
  }

  @Override
  protected int exitCode() {
    return failOnLoss && lost ? ExitCode.FAILED : ExitCode.DONE;
  }
}
