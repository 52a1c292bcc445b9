package org.theragraph.cli.watch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code theragraph watch follow}. */
@Command(
    name = "follow",
    description = "Follow things: a run tells what is new on them, and on what is narrower.",
    footer = {"", "Example:", "  theragraph watch follow CD38 daratumumab"})
public final class FollowCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(arity = "1..*", paramLabel = "THING", description = "Name, synonym or id.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> things;

  @Override
  public Integer call() throws IOException {
    WatchFolder folder = new WatchFolder(session);
    folder.save(folder.list().following(things));
    return ExitCode.DONE;
  }
}
