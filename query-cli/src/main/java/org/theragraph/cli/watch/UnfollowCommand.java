package org.theragraph.cli.watch;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code theragraph watch unfollow}. */
@Command(
    name = "unfollow",
    description = "Follow things no longer.",
    footer = {"", "Example:", "  theragraph watch unfollow CD38"})
public final class UnfollowCommand extends ThingsCommand {
  @Override
  WatchList change(WatchList list, List<String> of) {
    return list.notFollowing(of);
  }
}
