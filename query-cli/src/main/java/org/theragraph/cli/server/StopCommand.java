package org.theragraph.cli.server;

import java.util.concurrent.Callable;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.server.ServerControl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code theragraph graph stop}. */
@Command(
    name = "stop",
    description = "Stop the server; nothing is lost.",
    footer = {"", "Example:", "  theragraph graph stop"})
public final class StopCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Override
  public Integer call() {
    Servers.requireOwn(session);
    ServerControl server = new ServerControl(session.surroundings().home());
    boolean ran = server.status().running();
    server.stop();
    session.out().println(ran ? "The graph has stopped." : "The graph was not running.");
    session.out().flush();
    return ExitCode.DONE;
  }
}
