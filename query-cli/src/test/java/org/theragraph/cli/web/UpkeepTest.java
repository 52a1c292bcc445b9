package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphException;

/** Health and metrics. */
class UpkeepTest {
  private static final Api API = Api.get();
  private static final Pattern SAMPLE =
      Pattern.compile("([a-z_]+)((?:\\{(?:[a-z]+=\"[^\"]*\",?)*\\})?) ([-+0-9.eEInfNa]+)");

  @TempDir Path empty;

  /** Samples by name and labels; every line must be one, or a comment. */
  private static Map<String, Double> metrics() {
    HttpResponse<String> response = API.get("/api/metrics");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain; version=0.0.4");
    Map<String, Double> samples = new TreeMap<>();
    for (String line : response.body().split("\n")) {
      if (!line.startsWith("# HELP ") && !line.startsWith("# TYPE ")) {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        samples.put(
            sample.group(1) + sample.group(2),
            Double.valueOf(sample.group(3).replace("+Inf", "Infinity")));
      }
    }
    return samples;
  }

  @Test
  void healthTellsTheVersionAndHowManyStatementsThereAre() {
    long statements =
        API.graph.ask(
            open ->
                open.read(
                        "MATCH (s:Statement) RETURN count(s) AS n",
                        Map.of(),
                        row -> row.get("n").asLong())
                    .get(0));
    HttpResponse<String> response = API.get("/api/health");
    assertThat(Api.read(response.body()).get("status").asText()).isEqualTo("up");
    assertThat(Api.read(response.body()).get("version").asText()).isNotBlank();
    assertThat(Api.read(response.body()).get("statements").asLong()).isEqualTo(statements);
  }

  private HttpResponse<String> healthOf(Supplier<Graph> opener) {
    try (SharedGraph graph = new SharedGraph(opener);
        WebServer server = WebServer.start(graph, empty, "127.0.0.1", 0)) {
      return Api.send(HttpRequest.newBuilder(server.address().resolve("/api/health")));
    }
  }

  @Test
  void aGraphThatIsAwayIsTold() {
    HttpResponse<String> response =
        healthOf(
            () -> {
              throw new GraphException("away");
            });
    assertThat(response.statusCode()).isEqualTo(503);
    Api.checkProblem(response);
  }

  @Test
  void aGraphThatSaysNothingIsToldWithinSeconds() {
    Instant start = Instant.now();
    HttpResponse<String> response =
        healthOf(
            () -> {
              try {
                Thread.sleep(Duration.ofSeconds(20).toMillis());
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new GraphException("away");
            });
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void requestsAreCountedAndTimedByRouteAndStatus() throws Exception {
    API.get("/api/search?q=CD38");
    Map<String, Double> before = metrics();
    API.get("/api/search?q=CD38");
    API.get("/api/search");
    String labels = "{route=\"/api/search\",status=\"200\"}";
    String counted = "theragraph_http_requests_total" + labels;
    Map<String, Double> after = metrics();
    for (int i = 0;
        i < 50 && after.getOrDefault(counted, 0.0) <= before.getOrDefault(counted, 0.0);
        i++) {
      Thread.sleep(100); // what is sent may be counted a little later
      after = metrics();
    }
    for (String name :
        new String[] {
          "theragraph_http_requests_total", "theragraph_http_request_duration_seconds_count"
        }) {
      assertThat(after.get(name + labels)).isGreaterThan(before.getOrDefault(name + labels, 0.0));
    }
    assertThat(after)
        .containsKey("theragraph_http_requests_total{route=\"/api/search\",status=\"400\"}")
        .containsEntry("theragraph_graph_up", 1.0)
        .containsKey("theragraph_decisions_kept_total{kind=\"REJECT\"}");
    assertThat(after.get("theragraph_http_requests_in_flight")).isBetween(1.0, 3.0);
    assertThat(after.get("jvm_memory_heap_bytes{kind=\"used\"}")).isPositive();
  }

  @Test
  void whoAsksForWhateverAddsNoSeries() throws Exception {
    askForWhatever(1); // the first of a route and status has its series
    metrics();
    Thread.sleep(1_000); // what is sent may be counted a little later
    Set<String> before = metrics().keySet();
    askForWhatever(20);
    assertThat(metrics().keySet()).isEqualTo(before);
  }

  private static void askForWhatever(int times) {
    for (int i = 0; i < times; i++) {
      API.get("/api/x" + i);
      API.get("/y" + i);
      API.get("/api/search?q=x" + i);
    }
  }
}
