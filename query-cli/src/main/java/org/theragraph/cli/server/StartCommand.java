package org.theragraph.cli.server;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.server.ServerControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code theragraph graph start}. */
@Command(
    name = "start",
    description = "Start the server and wait until it answers.",
    footer = {"", "Example:", "  theragraph graph start"})
public final class StartCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Override
  public Integer call() {
    Servers.requireOwn(session);
    ServerControl server = new ServerControl(session.surroundings().home());
    session.note("theragraph: starting the graph ...");
    session.out().println("The graph runs at " + server.start(TIMEOUT).uri());
    session.out().flush();
    return ExitCode.DONE;
  }
}
