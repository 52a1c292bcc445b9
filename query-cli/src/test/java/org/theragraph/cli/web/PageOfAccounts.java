package org.theragraph.cli.web;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.theragraph.cli.fixture.AccountsOf;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.graph.Graph;
import org.theragraph.graph.server.ServerControl;

/** A page over {@link Archetype} with a home, accounts and a clock of its own. */
final class PageOfAccounts implements AutoCloseable {
  static final Listening HERE = Listening.locally("127.0.0.1", 0);
  static final Listening BEHIND_A_PROXY =
      new Listening("127.0.0.1", 0, Set.of("graph.example"), false, true, Set.of());

  private final Path home;
  private final AccountsOf accounts;
  private final Watch watch = new Watch();
  private final SharedGraph graph;
  private final WebServer server;

  /** A clock that is put forward by hand. */
  static final class Watch extends Clock {
    private Instant now = Instant.parse("2026-11-27T09:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /** Starts one at a home that may have accounts. */
  PageOfAccounts(Path home, Listening listening) {
    this.home = home;
    this.accounts = new AccountsOf(home);
    Path known = TestGraph.get().home();
    this.graph = new SharedGraph(() -> Graph.open(new ServerControl(known).address()));
    this.server = WebServer.start(graph, home, listening, watch);
  }

  /** A copy of a file of accounts, which is quicker than hashing again. */
  static Path copy(Path accounts, Path home) throws IOException {
    Files.copy(accounts, home.resolve("accounts.json"));
    return home;
  }

  AccountsOf accounts() {
    return accounts;
  }

  Path home() {
    return home;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.address().getPort() + "/");
  }

  Visitor visitor() {
    return new Visitor(address());
  }

  void wait(Duration time) {
    watch.now = watch.now.plus(time);
  }

  /** The head of what a request gets that a well-behaved client does not send. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(address().getHost(), address().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    server.close();
    graph.close();
  }
}
