package org.theragraph.cli.web;

import java.awt.Desktop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
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
      "It listens on this machine alone. Stop it with Ctrl-C; the graph goes on.",
      "",
      "Examples:",
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
      description = "A name or address of this machine alone (default ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(names = "--open", description = "Open the page in a browser.")
  private boolean open;

  @Override
  public Integer call() throws IOException {
    check();
    try (SharedGraph graph = new SharedGraph(session::openGraph);
        WebServer server = WebServer.start(graph, session.surroundings().home(), host, port)) {
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

  private void check() {
    if (port < 0 || port > MOST) {
      throw CliException.usage("--port must be from 0 to 65535, not " + port);
    }
    if (!isLoopback(host)) {
      throw CliException.usage(
          "--host %s is no address of this machine alone; there is no sign-in yet, so that anybody"
                  .formatted(host)
              + " could decide. Use 127.0.0.1, and a tunnel (ssh -L) from elsewhere");
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
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
