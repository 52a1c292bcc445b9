package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.graph.server.ServerControl;

/** A first load takes the faster way, and nobody need know which. */
class FirstLoadTest {
  private static final int DOCUMENTS = 100;

  @TempDir private Path temp;

  @AfterEach
  void stop() {
    new ServerControl(home()).stop();
  }

  private Path home() {
    return temp.resolve("home");
  }

  private String ok(String... args) {
    Cli.Result result = Cli.with(Map.of("THERAGRAPH_HOME", home().toString())).run(args);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out();
  }

  /** Long documents that say nothing more. */
  private Path large() throws IOException {
    Path facts = Archetype.facts().write(temp.resolve("large"));
    String text = "This trial went on. ".repeat(26_000);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      lines.add(
          "{\"id\":\"long:%d\",\"kind\":\"abstract\",\"title\":\"%d\",\"text\":\"%s\"}"
              .formatted(i, i, i + text));
    }
    Files.write(facts.resolve("documents.jsonl"), lines, StandardOpenOption.APPEND);
    return facts;
  }

  @Test
  void aLargeFolderGoesIntoAnEmptyGraphThroughTheImportToolAndASecondOneDoesNot()
      throws IOException {
    System.setProperty("theragraph.server.port", "0");
    String large = large().toString();
    String first = ok("load", large);
    // An import leaves its store to whoever asks first; a load over Bolt leaves a server running.
    assertThat(new ServerControl(home()).status().running()).isFalse();
    assertThat(first).contains("= " + (DOCUMENTS + documents()) + " new").contains("statements");
    String again = ok("load", large);
    assertThat(again).contains("= 0 new + 0 changed");
    assertThat(new ServerControl(home()).status().running()).isTrue();
    assertThat(ok("graph", "snapshots", "--format", "csv").lines().count()).isEqualTo(3);
  }

  private long documents() throws IOException {
    Path small = Archetype.facts().write(temp.resolve("small"));
    try (var lines = Files.lines(small.resolve("documents.jsonl"))) {
      return lines.count();
    }
  }
}
