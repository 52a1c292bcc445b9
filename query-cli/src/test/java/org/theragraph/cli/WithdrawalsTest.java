package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;

/** A curator withdraws documents; each test takes back what it did. */
class WithdrawalsTest {
  private String withdrawn = "";

  private static JsonNode json(String... args) throws IOException {
    Cli.Result result = TestGraph.ask(args);
    assertThat(result.err()).isEmpty();
    return new ObjectMapper().readTree(result.out());
  }

  private static JsonNode fact() throws IOException {
    return json("facts", "--subject", "daratumumab", "--predicate", "targets", "--format", "json")
        .at("/facts/0");
  }

  private static JsonNode sentences(String statement) throws IOException {
    return json("evidence", statement, "--format", "json").at("/evidence");
  }

  private void withdraw(String document) {
    Cli.Result result =
        TestGraph.ask("graph", "withdraw", document, "--why", "made up", "--curator", "anna");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains(document, "has no vote any more");
    withdrawn = document;
  }

  @AfterEach
  void reinstate() {
    if (!withdrawn.isEmpty()) {
      Cli.Result result =
          TestGraph.ask("graph", "reinstate", withdrawn, "--why", "test", "--curator", "anna");
      assertThat(result.out()).contains("has its vote again");
    }
  }

  @Test
  void aWithdrawnDocumentCountsNoMoreAndIsMarkedWhereItIsShown() throws IOException {
    JsonNode before = fact();
    String id = before.get("id").asText();
    String document = sentences(id).at("/0/document/id").asText();
    withdraw(document);
    for (JsonNode sentence : sentences(id)) {
      boolean same = sentence.at("/document/id").asText().equals(document);
      assertThat(sentence.at("/document/withdrawn").asText()).isEqualTo(same ? "made up" : "");
    }
    assertThat(TestGraph.ask("evidence", id).out()).contains("the document is withdrawn: made up");
    JsonNode claims =
        json("graph", "withdrawn", document, "--format", "json").at("/documents/0/claims");
    assertThat(claims.findValuesAsText("statement")).contains(id);
    for (JsonNode claim : claims) {
      if (claim.at("/statement").asText().equals(id)) {
        assertThat(claim.at("/claim").asText()).startsWith("daratumumab TARGETS ");
        assertThat(claim.at("/before").asDouble()).isEqualTo(before.get("belief").asDouble());
        assertThat(claim.at("/now").asDouble()).isLessThan(before.get("belief").asDouble());
        assertThat(claim.at("/drugs").toString()).contains("daratumumab");
      }
    }
    assertThat(TestGraph.ask("graph", "withdrawn").out())
        .contains(document, "Withdrawn: made up", "rested on it");
    reinstate();
    withdrawn = "";
    assertThat(fact()).isEqualTo(before);
    assertThat(TestGraph.ask("graph", "withdrawn").out()).contains("No document is withdrawn.");
  }

  @Test
  void anUnknownDocumentAndAMissingReasonAreToldInALine() throws IOException {
    Cli.Result unknown = TestGraph.ask("graph", "withdraw", "pmid:0", "--why", "gone");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("no document 'pmid:0' in the graph").hasLineCount(1);
    assertThat(TestGraph.ask("graph", "withdraw", "pmid:0").exitCode()).isEqualTo(2);
    assertThat(TestGraph.ask("graph", "withdraw", "pmid:0", "--why", " ").exitCode()).isEqualTo(2);
    assertThat(Files.exists(TestGraph.get().home().resolve("withdrawals.jsonl.lock")))
        .as("nothing was written for those")
        .isEqualTo(Files.exists(TestGraph.get().home().resolve("withdrawals.jsonl")));
  }
}
