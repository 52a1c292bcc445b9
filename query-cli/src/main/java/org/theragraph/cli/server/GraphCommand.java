package org.theragraph.cli.server;

import org.theragraph.cli.session.GroupCommand;
import org.theragraph.cli.snapshot.DiffCommand;
import org.theragraph.cli.snapshot.SnapshotsCommand;
import org.theragraph.cli.withdrawal.ReinstateCommand;
import org.theragraph.cli.withdrawal.WithdrawCommand;
import org.theragraph.cli.withdrawal.WithdrawnCommand;
import picocli.CommandLine.Command;

/** {@code theragraph graph}: the group. */
@Command(
    name = "graph",
    description = "Run the graph's server, and look at what its loads did.",
    footer = {
      "",
      "Other commands start the server when they need it; after an hour unused it stops itself.",
      "",
      "Examples:",
      "  theragraph graph status --format json",
      "  theragraph graph stop"
    },
    subcommands = {
      StartCommand.class,
      StopCommand.class,
      StatusCommand.class,
      RebuildCommand.class,
      SnapshotsCommand.class,
      DiffCommand.class,
      CheckCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      WithdrawCommand.class,
      ReinstateCommand.class,
      WithdrawnCommand.class
    })
public final class GraphCommand extends GroupCommand {
  public GraphCommand() {
    super("what shall be done with the graph?");
  }
}
