package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.RemoteServer;

/** The same commands against a Neo4j that somebody else runs, with authentication. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemoteServerTest {
  @TempDir private static Path temp;
  private static RemoteServer server;

  @BeforeAll
  static void load() throws IOException, InterruptedException {
    server = RemoteServer.start(Files.createDirectories(temp.resolve("neo4j")));
    Cli.Result load = run("load", Archetype.facts().write(temp.resolve("facts")).toString());
    assertThat(load.exitCode()).as(load.err()).isZero();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.close();
  }

  private static Cli.Result run(String... args) {
    return with(server.cli(temp.resolve("home")), args);
  }

  private static Cli.Result with(Cli cli, String... args) {
    List<String> line = new ArrayList<>(List.of("--graph", server.uri()));
    line.addAll(List.of(args));
    return cli.run(line.toArray(String[]::new));
  }

  private static JsonNode json(String... args) throws IOException {
    List<String> line = new ArrayList<>(List.of(args));
    line.addAll(List.of("--format", "json"));
    Cli.Result result = run(line.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return new ObjectMapper().readTree(result.out());
  }

  @Test
  void questionsAreAnsweredFromIt() throws IOException {
    JsonNode fact =
        json("facts", "--subject", "daratumumab", "--predicate", "targets").at("/facts/0");
    assertThat(fact.at("/object/name").asText()).isEqualTo("CD38");
    assertThat(json("evidence", fact.get("id").asText()).at("/evidence")).isNotEmpty();
    assertThat(json("repurpose", "--drug", "daratumumab").findValuesAsText("name")).isNotEmpty();
  }

  @Test
  void decisionsAndWithdrawalsWorkThere() throws IOException {
    String id = json("facts", "--predicate", "treats").at("/facts/0/id").asText();
    assertThat(run("review", "reject", id, "--curator", "anna").exitCode()).isZero();
    assertThat(json("facts", "--rejected").at("/facts/0/id").asText()).isEqualTo(id);
    String document = json("evidence", id).at("/evidence/0/document/id").asText();
    assertThat(run("graph", "withdraw", document, "--why", "test", "--curator", "anna").exitCode())
        .isZero();
    assertThat(json("graph", "withdrawn").at("/documents/0/id").asText()).isEqualTo(document);
  }

  @Test
  void aSecondLoadChangesNothingAndIsASnapshot() throws IOException {
    Cli.Result again = run("load", temp.resolve("facts").toString(), "--name", "again");
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(again.out()).contains("0 new + 0 changed");
    assertThat(json("graph", "snapshots").at("/snapshots").findValuesAsText("name"))
        .contains("again");
  }

  @Test
  void itsStateAndItsMetricsAreTold() throws IOException {
    JsonNode status = json("graph", "status");
    assertThat(status.at("/metrics/neo4j").asText()).contains("community");
    assertThat(status.at("/metrics/heapMax").asLong()).isPositive();
    assertThat(status.at("/metrics/uptimeSeconds").isNumber()).isTrue();
    assertThat(status.has("storeBytes") && status.get("storeBytes").isNumber()).isFalse();
    assertThat(run("graph", "status").out()).contains("not told by this server");
    assertThat(json("graph", "check").at("/sound").asBoolean()).isTrue();
  }

  @Test
  void aWrongPasswordIsToldInALine() {
    Cli.Result wrong = with(server.cli(temp.resolve("home"), "wrong"), "facts");
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.err())
        .contains("did not accept this user and password", "NEO4J_PASSWORD")
        .hasLineCount(1);
  }

  @Test
  void aHostThatNobodyKnowsIsToldInALine() {
    Cli.Result result =
        server
            .cli(temp.resolve("home"))
            .run("--graph", "bolt://no-such-host.invalid", "graph", "status");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("No host named 'no-such-host.invalid' is known")
        .hasLineCount(1);
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void aDatabaseThatIsReadOnlyAnswersAndTakesNoWrites() throws IOException, InterruptedException {
    server = server.readOnly();
    String id = json("facts", "--predicate", "targets").at("/facts/0/id").asText();
    assertThat(json("graph", "check").at("/sound").asBoolean()).isTrue();
    Cli.Result load = run("--quiet", "load", temp.resolve("facts").toString());
    assertThat(load.exitCode()).isEqualTo(1);
    assertThat(load.err()).contains("takes no writes", "Open it for writing").hasLineCount(1);
    Cli.Result accept = run("--quiet", "review", "accept", id, "--curator", "anna");
    assertThat(accept.exitCode()).isEqualTo(1);
    assertThat(accept.err())
        .contains("the decision is kept", "takes no writes", "review replay")
        .hasLineCount(1);
    assertThat(Files.readString(temp.resolve("home").resolve("decisions.jsonl"))).contains(id);
    JsonNode unsound = new ObjectMapper().readTree(run("graph", "check", "--format", "json").out());
    assertThat(unsound.at("/sound").asBoolean()).isFalse();
    assertThat(run("graph", "check", "--format", "csv").out())
        .contains("\"decisions of the journal that the graph lacks\",1,true,");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void aServerThatIsGoneIsToldInALineAndNothingAcknowledgedIsLost()
      throws IOException, InterruptedException {
    Path journal = temp.resolve("home").resolve("decisions.jsonl");
    String before = Files.exists(journal) ? Files.readString(journal) : "";
    server.kill();
    Cli.Result gone = run("facts");
    assertThat(gone.exitCode()).isEqualTo(1);
    assertThat(gone.err()).contains(server.uri(), "Is it running?").hasLineCount(1);
    Cli.Result load = run("load", temp.resolve("facts").toString());
    assertThat(load.exitCode()).isEqualTo(1);
    assertThat(load.err()).contains("Is it running?");
    assertThat(Files.exists(journal) ? Files.readString(journal) : "").isEqualTo(before);
  }
}
