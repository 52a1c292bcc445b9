package org.theragraph.cli.watch;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code theragraph watch remove}. */
@Command(
    name = "remove",
    description = "Watch a query no longer; what it brought stays in the graph.",
    footer = {"", "Example:", "  theragraph watch remove lupus-trials"})
public final class RemoveCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(paramLabel = "NAME", description = "Its name.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String name;

  @Override
  public Integer call() throws IOException {
    WatchFolder folder = new WatchFolder(session);
    folder.save(folder.list().without(name));
    session.note("theragraph: %s is not watched any more".formatted(name));
    return ExitCode.DONE;
  }
}
