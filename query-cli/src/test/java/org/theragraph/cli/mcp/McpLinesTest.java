package org.theragraph.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.cli.fixture.TestGraph;

/** What a program says line by line to a process of its own, messages and others. */
class McpLinesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HELLO =
      """
      {"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"protocolVersion":"2024-11-05",\
      "capabilities":{},"clientInfo":{"name":"a test","version":"1"}}}
      {"jsonrpc":"2.0","method":"notifications/initialized"}
      """;
  private static final String FIND =
      """
      {"jsonrpc":"2.0","id":%d,"method":"tools/call","params":{"name":"find",\
      "arguments":{"text":"CD38"}}}
      """;

  /** Says it all at once, ends the input, and gives the answers. */
  private static List<JsonNode> say(String lines) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dtheragraph.server.port=0",
            "-cp",
            System.getProperty("java.class.path"),
            "org.theragraph.cli.Main",
            "mcp");
    builder.environment().put("THERAGRAPH_HOME", TestGraph.get().home().toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      process.outputWriter(StandardCharsets.UTF_8).append(lines).close();
      List<JsonNode> answers = new ArrayList<>();
      for (String line : process.inputReader(StandardCharsets.UTF_8).lines().toList()) {
        answers.add(JSON.readTree(line));
      }
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      return answers;
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void allThatWasAskedIsAnsweredBeforeTheEnd() throws Exception {
    List<JsonNode> answers = say(HELLO + FIND.formatted(1) + FIND.formatted(2));
    assertThat(answers)
        .extracting(answer -> answer.path("id").asText())
        .containsExactlyInAnyOrder("hello", "1", "2");
    assertThat(answers).allMatch(answer -> answer.has("result"));
  }

  @Test
  void anAnswerToNothingIsNotAnswered() throws Exception {
    String answer = "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":1,\"message\":\"x\"}}\n";
    assertThat(say(HELLO + answer + FIND.formatted(1))).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "this is no JSON | -32700",
        "{\"jsonrpc\":\"2.0\",\"id\":7, | -32700",
        "[] | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":99999999999999999999,\"method\":\"ping\"} | -32600",
        "{\"id\":7,\"method\":\"tools/list\"} | -32600",
        "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"tools/list\"} | -32600"
      })
  void aLineThatIsNoMessageIsToldAndTheNextIsHeard(String line, int code) throws Exception {
    List<JsonNode> answers = say(HELLO + line + "\n\n" + FIND.formatted(1));
    assertThat(answers).hasSize(3);
    assertThat(answers)
        .filteredOn(answer -> answer.has("error"))
        .singleElement()
        .satisfies(answer -> assertThat(answer.at("/error/code").asInt()).isEqualTo(code));
    assertThat(answers)
        .filteredOn(answer -> answer.path("id").asText().equals("1"))
        .singleElement()
        .satisfies(answer -> assertThat(answer.toString()).contains("CD38"));
  }
}
