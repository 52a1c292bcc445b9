package org.theragraph.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.graph.server.ServerControl;

/** What was decided while the graph was away. */
class MissedDecisionsTest {
  @TempDir private Path temp;

  private Path home() {
    return temp.resolve("home");
  }

  @AfterEach
  void stop() {
    new ServerControl(home()).stop();
  }

  private String ok(String... args) {
    Cli.Result result = Cli.with(Map.of("THERAGRAPH_HOME", home().toString())).run(args);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out();
  }

  @Test
  void theGraphShowsItAsSoonAsItIsBack() throws Exception {
    System.setProperty("theragraph.server.port", "0");
    ok("load", Archetype.facts().write(temp.resolve("facts")).toString());
    String row =
        ok("facts", "--subject", "daratumumab", "--object", "CD38", "--format", "csv")
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow();
    String statement = row.split(",")[0].replace("\"", "");
    String decision =
        ok("review", "comment", statement, "--why", "first", "--curator", "anna").split(" ")[0];
    ok("graph", "stop");
    Path journal = home().resolve("decisions.jsonl");
    String missed =
        Files.readString(journal).replace(decision, "0123456789ab").replace("first", "second");
    Files.writeString(journal, missed, StandardOpenOption.APPEND);
    assertThat(ok("evidence", statement)).contains("“first”", "“second”");
  }
}
