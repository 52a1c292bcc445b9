package org.theragraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LiveGraph.class)
class GraphTest {
  private static GraphAddress address(String uri) {
    return new GraphAddress(URI.create(uri), "neo4j", "secret-word");
  }

  @Test
  void aServerThatIsDownIsSaidToBe() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertThatThrownBy(() -> Graph.open(address("bolt://localhost:" + port)))
        .isInstanceOf(GraphException.class)
        .hasMessage(
            "Neo4j refused bolt://localhost:%d. Is it running? Start one with: theragraph graph start"
                .formatted(port));
  }

  @Test
  void aWrongPasswordIsSaidToBeWrongAndWhereItComesFrom(LiveGraph.Running running) {
    URI uri = running.control().address().uri();
    assertThatThrownBy(() -> Graph.open(new GraphAddress(uri, "neo4j", "secret-word")))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("did not accept this user and password")
        .hasMessageContaining("NEO4J_USERNAME and NEO4J_PASSWORD")
        .hasMessageNotContaining("secret-word");
  }

  @Test
  void aServerThatSaysNothingIsGivenUp() throws IOException {
    try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      long start = System.nanoTime();
      assertThatThrownBy(
              () ->
                  Graph.open(
                      address("bolt://127.0.0.1:" + mute.getLocalPort()), Duration.ofMillis(500)))
          .isInstanceOf(GraphException.class);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void anUnknownHostIsNamed() {
    assertThatThrownBy(() -> Graph.open(address("bolt://no-such-host.invalid:7687")))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("no-such-host.invalid");
  }

  @Test
  void anAddressThatIsNoneIsRefused() {
    assertThatThrownBy(() -> address("http://localhost:7474"))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("bolt://localhost:7687");
  }

  @Test
  void anAddressDoesNotShowItsPassword() {
    assertThat(address("bolt://localhost:7687").toString())
        .isEqualTo("neo4j@bolt://localhost:7687")
        .doesNotContain("secret-word");
  }

  @Test
  void parametersMayBeNull(Graph graph) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("x", null);
    assertThat(
            graph.read("RETURN $x IS NULL AS yes", parameters, row -> row.get("yes").asBoolean()))
        .containsExactly(true);
  }

  @Test
  void aWrongQueryFailsWithNeo4jsWords(Graph graph) {
    assertThatThrownBy(() -> graph.read("RETRUN 1", Map.of(), row -> 1))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("RETRUN");
  }

  @Test
  void aReadCannotWrite(Graph graph) {
    assertThatThrownBy(() -> graph.read("CREATE (n:Drug) RETURN 1", Map.of(), row -> 1))
        .isInstanceOf(GraphException.class);
    assertThat(graph.counts().drugs()).isZero();
  }

  @Test
  void theVersionIsAnotherAfterEachChangeByWhomeverAndNoOtherAfterReading(
      Graph graph, LiveGraph.Running running) {
    String before = graph.version();
    graph.read("MATCH (n) RETURN n", Map.of(), row -> row);
    assertThat(graph.version()).isNotBlank().isEqualTo(before);
    try (Graph other = Graph.open(running.control().address())) {
      other.write("CREATE (n:Drug {id: 'x:1'})", Map.of());
      assertThat(graph.version()).isNotEqualTo(before).isEqualTo(other.version());
    }
    String filled = graph.version();
    graph.write("MATCH (n:Drug) SET n.name = 'one'", Map.of());
    assertThat(graph.version()).isNotEqualTo(filled);
  }
}
