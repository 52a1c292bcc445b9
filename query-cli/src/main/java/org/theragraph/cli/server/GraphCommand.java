package org.theragraph.cli.server;

import org.theragraph.cli.snapshot.DiffCommand;
import org.theragraph.cli.snapshot.SnapshotsCommand;
import org.theragraph.cli.withdrawal.ReinstateCommand;
import org.theragraph.cli.withdrawal.WithdrawCommand;
import org.theragraph.cli.withdrawal.WithdrawnCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
public final class GraphCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "what shall be done with the graph? " + String.join(", ", spec.subcommands().keySet()));
  }
}
