package org.theragraph.cli.watch;

import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.GroupCommand;
import picocli.CommandLine.Command;

/** {@code theragraph watch}. */
@Command(
    name = "watch",
    description =
        "Save queries and feeds, run them again, and tell what is new on what one follows.",
    footer = {
      "",
      "A run fetches what is new, extracts and loads it. To run every morning at six, in crontab:",
      "  0 6 * * *  /path/to/theragraph watch run",
      "Exit code "
          + ExitCode.QUARANTINED
          + ": done, but some documents or queries could not be had.",
      "",
      "Examples:",
      "  theragraph watch add lupus-trials trials 'daratumumab AND lupus'",
      "  theragraph watch add newsroom feed https://newsroom.example/rss.xml --max 50",
      "  theragraph watch follow CD38 daratumumab",
      "  theragraph watch run"
    },
    subcommands = {
      AddCommand.class,
      RemoveCommand.class,
      FollowCommand.class,
      UnfollowCommand.class,
      ListCommand.class,
      RunCommand.class
    })
public final class WatchCommand extends GroupCommand {
  public WatchCommand() {
    super("what to do?");
  }
}
