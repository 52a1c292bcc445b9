package org.theragraph.cli.watch;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code theragraph watch follow}. */
@Command(
    name = "follow",
    description = "Follow things: a run tells what is new on them, and on what is narrower.",
    footer = {"", "Example:", "  theragraph watch follow CD38 daratumumab"})
public final class FollowCommand extends ThingsCommand {
  @Override
  WatchList change(WatchList list, List<String> of) {
    return list.following(of);
  }
}
