package org.theragraph.cli.web;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.account.Accounts;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.cli.session.SharedGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph serve}. */
@Command(
    name = "serve",
    description =
        "Serve a web page over the graph: search, answers, sentences, and a curator's desk.",
    footer = {
      "",
      "It listens on this machine alone unless --host says otherwise, for which somebody must have"
          + " an account (theragraph account add). Whoever has one must sign in, here as well."
          + " Passwords and answers go in clear: before others reach it, put a proxy that speaks"
          + " HTTPS in front. Stop it with Ctrl-C; the graph goes on.",
      "",
      "Examples:",
      "  theragraph serve --https --name graph.clinic.example    # behind a proxy on this machine",
      "  theragraph serve",
      "  theragraph serve --port 8080 --open"
    })
public final class ServeCommand implements Callable<Integer> {
  private static final int MOST = 65_535;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "7450",
      description = "Where to listen; 0 for any free one (default ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = "127.0.0.1",
      description = "A name or address of this machine (default ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "HOSTNAME",
      description = "A name by which browsers call it; may be given again.")
  private Set<String> names = new LinkedHashSet<>();

  @Option(names = "--sign-in", description = "Ask for sign-in although nobody has an account yet.")
  private boolean signIn;

  @Option(
      names = "--https",
      description =
          "All come through a proxy that speaks HTTPS: the cookie is for HTTPS alone, and a proxy"
              + " on this machine is believed whom it asks for (X-Forwarded-For).")
  private boolean https;

  @Option(
      names = "--proxy",
      paramLabel = "ADDRESS",
      description = "A proxy on another machine that is believed, too; may be given again.")
  private Set<String> proxies = new LinkedHashSet<>();

  @Option(names = "--open", description = "Open the page in a browser.")
  private boolean open;

  @Override
  public Integer call() throws IOException {
    Listening listening = new Listening(host, port, names, signIn, https, proxies);
    Path home = session.surroundings().home();
    check(listening, new Accounts(home).list().isEmpty());
    try (SharedGraph graph = new SharedGraph(session::openGraph);
        WebServer server = WebServer.start(graph, home, listening, Clock.systemUTC())) {
      URI address = server.address();
      session.out().println("The page is at " + address);
      session.out().flush();
      if (open) {
        browse(address);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      new CountDownLatch(1).await(); // until the process is stopped
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return ExitCode.DONE;
  }

  private void check(Listening listening, boolean nobodyHasAnAccount) {
    if (port < 0 || port > MOST) {
      throw CliException.usage("--port must be from 0 to 65535, not " + port);
    }
    if (listening.isLocal()) {
      if (signIn && nobodyHasAnAccount) {
        session.note("nobody can sign in yet; give accounts with: theragraph account add");
      }
      return;
    }
    if (nobodyHasAnAccount) {
      throw CliException.usage(
          "--host %s is no address of this machine alone, and without accounts anybody could decide."
                  .formatted(host)
              + " Make one first: theragraph account add NAME --role admin");
    }
    if (!https) {
      session.note("passwords and answers go in clear; put a proxy that speaks HTTPS in front");
    }
  }

  private void browse(URI address) {
    try {
      Desktop.getDesktop().browse(address);
    } catch (IOException | UnsupportedOperationException e) {
      @Nullable String why = e.getMessage();
      session.note("no browser was found (%s); open %s".formatted(why, address));
    }
  }
}
