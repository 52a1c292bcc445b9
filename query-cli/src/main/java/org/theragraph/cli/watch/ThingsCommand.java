package org.theragraph.cli.watch;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that changes what is followed. */
@Command
abstract class ThingsCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(arity = "1..*", paramLabel = "THING", description = "Name, synonym or id.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> things;

  abstract WatchList change(WatchList list, List<String> of);

  @Override
  public final Integer call() throws IOException {
    WatchFolder folder = new WatchFolder(session);
    WatchList list = change(folder.list(), things);
    folder.save(list);
    session.note(
        list.following().isEmpty()
            ? "theragraph: nothing is followed"
            : "theragraph: followed: " + String.join(", ", list.following()));
    return ExitCode.DONE;
  }
}
