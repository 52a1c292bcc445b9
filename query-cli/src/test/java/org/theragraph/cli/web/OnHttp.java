package org.theragraph.cli.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.graph.Graph;
import org.theragraph.graph.server.ServerControl;

/** A test of the server over HTTP, on {@link Archetype}. */
abstract class OnHttp {
  static final ObjectMapper JSON = new ObjectMapper();
  static final HttpClient HTTP = HttpClient.newHttpClient();

  static SharedGraph graph;
  static WebServer server;

  @BeforeAll
  static void start() {
    Path home = TestGraph.get().home();
    graph = new SharedGraph(() -> Graph.open(new ServerControl(home).address()));
    server = WebServer.start(graph, home, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    graph.close();
  }

  static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static HttpResponse<String> get(String path) throws Exception {
    return send(to(path));
  }

  static HttpResponse<String> post(String body) throws Exception {
    return send(
        to("/api/review/decisions")
            .header(Guard.OWN_HEADER, "1")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
