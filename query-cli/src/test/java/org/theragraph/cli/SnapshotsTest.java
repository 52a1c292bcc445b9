package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;

/** Loads as snapshots, as a user sees them. */
class SnapshotsTest {
  private static int loads;

  private String decision = "";

  /** Loads the archetype once more under a new name, which changes nothing. */
  private static String load() {
    loads++;
    String name = "again-" + loads;
    Cli.Result result = TestGraph.ask("load", TestGraph.get().facts().toString(), "--name", name);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return name;
  }

  private static JsonNode json(String... args) throws IOException {
    Cli.Result result = TestGraph.ask(args);
    assertThat(result.err()).isEmpty();
    return new ObjectMapper().readTree(result.out());
  }

  private void reject() throws IOException {
    String id =
        json("facts", "--subject", "daratumumab", "--predicate", "targets", "--format", "json")
            .at("/facts/0/id")
            .asText();
    decision = TestGraph.ask("review", "reject", id, "--curator", "anna").out().split(" ", 2)[0];
  }

  @AfterEach
  void takeBack() {
    if (!decision.isEmpty()) {
      TestGraph.ask("review", "undo", decision, "--curator", "anna");
    }
  }

  @Test
  void loadsAreListedUnderTheirNamesWithWhatTheyRead() throws IOException {
    String name = load();
    JsonNode snapshots = json("graph", "snapshots", "--format", "json").at("/snapshots");
    JsonNode last = snapshots.get(snapshots.size() - 1);
    assertThat(last.at("/name").asText()).isEqualTo(name);
    assertThat(last.at("/source").asText()).isEqualTo(TestGraph.get().facts().toString());
    assertThat(last.at("/read/statements").asLong()).isPositive();
    assertThat(last.at("/evidenceNew").asLong()).isZero();
    assertThat(TestGraph.ask("graph", "snapshots").out()).contains(name, "statements then");
  }

  @Test
  void aDiffSaysWhatADecisionDidAndFailsOnLossWhenAsked() throws IOException {
    String name = load();
    assertThat(json("graph", "diff", name, "--format", "json").at("/changes")).isEmpty();
    reject();
    JsonNode diff = json("graph", "diff", name, "now", "--format", "json");
    assertThat(diff.at("/counts/LOST").asLong()).isEqualTo(1);
    assertThat(diff.at("/changes/0/claim").asText()).startsWith("daratumumab TARGETS ");
    assertThat(diff.at("/changes/0/causes/0").asText()).isEqualTo("curation");
    assertThat(TestGraph.ask("graph", "diff", name).out())
        .contains("lost", "(curation 1)", "daratumumab TARGETS");
    assertThat(TestGraph.ask("graph", "diff", name, "--fail-on-loss").exitCode()).isEqualTo(1);
    assertThat(TestGraph.ask("graph", "diff", name).exitCode()).isZero();
  }

  @Test
  void aWrongOrderOrNameIsToldInALine() {
    String first = load();
    String second = load();
    Cli.Result turned = TestGraph.ask("graph", "diff", second, first);
    assertThat(turned.exitCode()).isEqualTo(2);
    assertThat(turned.err()).contains("name the earlier snapshot first").hasLineCount(1);
    Cli.Result unknown = TestGraph.ask("graph", "diff", "nowhere");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("no snapshot 'nowhere'", first).hasLineCount(1);
    Cli.Result number = TestGraph.ask("load", TestGraph.get().facts().toString(), "--name", "7");
    assertThat(number.exitCode()).isEqualTo(2);
    assertThat(number.err()).contains("numbers and 'now' have a meaning").hasLineCount(1);
  }
}
