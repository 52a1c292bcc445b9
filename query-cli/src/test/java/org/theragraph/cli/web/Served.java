package org.theragraph.cli.web;

import java.net.URI;
import java.nio.file.Path;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.graph.Graph;
import org.theragraph.graph.server.ServerControl;

/** The page over the graph of a home, at a free port. */
final class Served implements AutoCloseable {
  private final SharedGraph graph;
  private final WebServer server;

  private Served(SharedGraph graph, WebServer server) {
    this.graph = graph;
    this.server = server;
  }

  static Served over(Path home) {
    SharedGraph graph = new SharedGraph(() -> Graph.open(new ServerControl(home).address()));
    return new Served(graph, WebServer.start(graph, home, "127.0.0.1", 0));
  }

  URI address() {
    return server.address();
  }

  /** Of a view, such as {@code #/review}. */
  String at(String hash) {
    return address() + hash;
  }

  @Override
  public void close() {
    server.close();
    graph.close();
  }
}
