package org.theragraph.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.graph.server.ServerControl;

/** The protocol's own client over standard input and output of a process of its own. */
class McpTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static McpSyncClient client;
  @TempDir private static Path empty;

  @BeforeAll
  static void start() {
    client = client(TestGraph.get().home());
  }

  private static McpSyncClient client(Path home) {
    ServerParameters server =
        ServerParameters.builder(Path.of(System.getProperty("java.home"), "bin", "java").toString())
            .args(
                "-Dtheragraph.server.port=0",
                "-cp",
                System.getProperty("java.class.path"),
                "org.theragraph.cli.Main",
                "mcp")
            .addEnvVar("THERAGRAPH_HOME", home.toString())
            .build();
    McpSyncClient opened =
        McpClient.sync(new StdioClientTransport(server, McpJsonMapper.getDefault()))
            .requestTimeout(Duration.ofMinutes(2))
            .initializationTimeout(Duration.ofMinutes(1))
            .build();
    opened.initialize();
    return opened;
  }

  @AfterAll
  static void stop() {
    client.closeGracefully();
  }

  private static CallToolResult call(String tool, Map<String, Object> arguments) {
    return client.callTool(new CallToolRequest(tool, arguments));
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().get(result.content().size() - 1)).text();
  }

  private static JsonNode json(String tool, Map<String, Object> arguments) throws IOException {
    CallToolResult result = call(tool, arguments);
    assertThat(result.isError()).as(text(result)).isFalse();
    return JSON.readTree(text(result));
  }

  @Test
  void allToolsReadOnlyAndSaySo() {
    List<Tool> tools = client.listTools().tools();
    assertThat(tools)
        .extracting(Tool::name)
        .containsExactlyInAnyOrder("find", "ask", "repurpose", "evidence");
    assertThat(tools)
        .allMatch(tool -> tool.annotations().readOnlyHint())
        .allMatch(tool -> !tool.annotations().destructiveHint());
    assertThat(client.getServerInstructions()).contains("cite them word for word");
  }

  @Test
  void anAssistantComesFromANameToTheSentencesBehindAClaim() throws IOException {
    assertThat(json("find", Map.of("text", "darzalex")).toString()).contains(Archetype.DARATUMUMAB);
    JsonNode answer = json("ask", Map.of("question", "which targets does daratumumab have?"));
    JsonNode row = answer.at("/sections/0/rows/0");
    assertThat(row.at("/quote/text").asText()).isEqualTo("Daratumumab binds CD38.");
    JsonNode evidence = json("evidence", Map.of("statement", row.at("/fact/id").asText()));
    assertThat(evidence.toString())
        .contains("Daratumumab binds CD38.", "The antibody binds CD38.", "\"belief\"");
  }

  @Test
  void howAQuestionWasUnderstoodStandsBeforeItsAnswer() {
    CallToolResult result = call("ask", Map.of("question", "which cells carry CD38?", "limit", 1));
    assertThat(((TextContent) result.content().get(0)).text()).startsWith("Understood as: ");
  }

  @Test
  void aRankingCarriesItsSentencesAndIsHeldToAClass() throws IOException {
    JsonNode answer =
        json("repurpose", Map.of("drug", "daratumumab", "withAutoantibody", true, "limit", 3));
    JsonNode first = answer.at("/candidates/0");
    assertThat(first.at("/concept/id").asText()).isEqualTo(Archetype.MYASTHENIA);
    assertThat(first.at("/links/0/quote/text").asText()).contains("CD38");
  }

  @Test
  void answersAreThoseOfTheCommands() {
    assertThat(text(call("repurpose", Map.of("mechanism", "plasma cell", "limit", 2))))
        .isEqualTo(
            TestGraph.ask(
                    "repurpose", "--mechanism", "plasma cell", "--limit", "2", "--format", "json")
                .out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "find | text | |give text",
        "ask | question | what is the price of daratumumab? | I don't know this kind of question",
        "ask | question | which targets does daratumumob have? | daratumumab",
        "repurpose | disease | nothing known | no concept is called 'nothing known'",
        "repurpose | asOf | 2020 | give one of drug, disease and mechanism",
        "evidence | statement | 'xyz' RETURN 1 | is no id",
        "evidence | statement | ffffffffffff | no statement"
      })
  void whatCannotBeAnsweredIsToldInALine(String tool, String name, String value, String why) {
    CallToolResult result = call(tool, value == null ? Map.of() : Map.of(name, value));
    assertThat(result.isError()).isTrue();
    assertThat(text(result)).contains(why).doesNotContain("\n\tat ");
  }

  @Test
  void anEmptyGraphSaysHowToFillIt() {
    McpSyncClient other = client(empty);
    try {
      CallToolResult result = other.callTool(new CallToolRequest("find", Map.of("text", "CD38")));
      assertThat(result.isError()).isTrue();
      assertThat(text(Objects.requireNonNull(result))).contains("the graph is empty");
    } finally {
      other.closeGracefully();
      new ServerControl(empty).stop();
    }
  }
}
