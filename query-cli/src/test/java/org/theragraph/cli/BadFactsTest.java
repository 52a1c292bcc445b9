package org.theragraph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.graph.server.ServerControl;

/** Folders of facts that break their contract, and a password that is wrong: a real Neo4j hears. */
class BadFactsTest {
  @TempDir private Path folder;
  private Path facts;

  @BeforeEach
  void write() throws IOException {
    facts = Archetype.facts().write(folder.resolve("facts"));
  }

  private void assertRefused(String... parts) {
    Cli.Result result = TestGraph.ask("load", facts.toString());
    assertThat(result.err()).contains(parts).startsWith("theragraph: ").hasLineCount(1);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
  }

  private void replaceLine(String file, int number, String from, String to) throws IOException {
    Path path = facts.resolve(file);
    List<String> lines = Files.readAllLines(path, UTF_8);
    String line = lines.get(number - 1);
    assertThat(line).contains(from);
    lines.set(number - 1, line.replace(from, to));
    Files.write(path, lines, UTF_8);
  }

  @Test
  void aBrokenLineIsNamedByFolderFileAndLine() throws IOException {
    replaceLine("evidence.jsonl", 3, "{\"id\"", "{oops");
    assertRefused(facts.toString(), "evidence.jsonl:3, column", "not JSON");
  }

  @Test
  void aSpanThatIsNotItsTextIsRefused() throws IOException {
    replaceLine("documents.jsonl", 1, "\"sha256\"", "\"was\"");
    replaceLine("documents.jsonl", 1, "Daratumumab", "DARATUMUMAB");
    assertRefused(facts.toString(), "evidence.jsonl:1", "in the text but");
  }

  @Test
  void anUnknownPredicateIsRefusedWithTheKnownOnes() throws IOException {
    replaceLine("statements.jsonl", 1, "\"predicate\":\"", "\"predicate\":\"UN");
    assertRefused("statements.jsonl:1: predicate", "STUDIED_FOR");
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    Files.delete(facts.resolve("evidence.jsonl"));
    assertRefused(facts.resolve("evidence.jsonl") + " is missing", "theragraph extract");
  }

  @Test
  void aFileThatIsAFolderIsNamed() throws IOException {
    Files.delete(facts.resolve("mentions.jsonl"));
    Files.createDirectory(facts.resolve("mentions.jsonl"));
    assertRefused(facts.toString());
  }

  @Test
  void aRunThatDidNotEndIsRefused() throws IOException {
    Files.delete(facts.resolve("statements.jsonl"));
    assertRefused("its extraction did not end", "theragraph extract");
  }

  @Test
  void aWrongPasswordIsOneLine() {
    String uri = String.valueOf(new ServerControl(TestGraph.get().home()).status().uri());
    Cli.Result result =
        Cli.with(Map.of("NEO4J_PASSWORD", "wrong")).run("find", "cd38", "--graph", uri);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains(uri, "did not accept this user and password", "NEO4J_PASSWORD")
        .hasLineCount(1);
  }
}
