package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.graph.server.ServerControl;

/** Curated knowledge stands beside what texts say, and is never taken for it. */
class CuratedSourcesTest {
  @TempDir private static Path temp;

  /** A table that somebody keeps, which cites a paper that the graph has as a text. */
  @BeforeAll
  static void load() throws IOException {
    System.setProperty("theragraph.server.port", "0");
    ok("load", Archetype.facts().write(temp.resolve("facts")).toString());
    ok("load", "--core");
    Path table = Files.createDirectories(temp.resolve("table"));
    Files.writeString(
        table.resolve("nodes.jsonl"),
        """
        {"id":"DRUGBANK:DB09331","category":["biolink:Drug"],"name":"daratumumab"}
        {"id":"MONDO:0009693","category":["biolink:Disease"],"name":"plasma cell myeloma"}
        """);
    Files.writeString(
        table.resolve("edges.jsonl"),
        """
        {"subject":"DRUGBANK:DB09331","predicate":"biolink:treats","object":"MONDO:0009693","publications":["%s"],"primary_knowledge_source":"infores:table"}
        """
            .formatted(paper()));
    ok("load", table.toString());
  }

  /** Id of a document that the graph has with its text. */
  private static String paper() throws IOException {
    String first = Files.readAllLines(temp.resolve("facts").resolve("documents.jsonl")).get(0);
    return new ObjectMapper().readTree(first).at("/id").asText();
  }

  @AfterAll
  static void stop() {
    new ServerControl(temp.resolve("home")).stop();
  }

  private static Cli.Result run(String... args) {
    return Cli.with(Map.of("THERAGRAPH_HOME", temp.resolve("home").toString())).run(args);
  }

  private static String ok(String... args) {
    Cli.Result result = run(args);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out();
  }

  @Test
  void theVocabularysTargetsAreClaimsOfACuratedSource() {
    assertThat(ok("answer", "drugs-on", "CD38", "--only", "curated"))
        .contains("mezagitamab TARGETS", "from curated sources alone", "curated source");
    assertThat(ok("answer", "drugs-on", "CD38", "--only", "texts"))
        .contains("daratumumab TARGETS")
        .doesNotContain("mezagitamab", "theragraph-vocabulary");
    assertThat(ok("answer", "drugs-on", "CD38")).contains("mezagitamab", "Daratumumab");
  }

  @Test
  void theyHaveNoDateAndThereforeChangeNoAnswerOfThePast() {
    assertThat(ok("answer", "drugs-on", "CD38", "--as-of", "2024")).doesNotContain("mezagitamab");
    Cli.Result both = run("answer", "drugs-on", "CD38", "--as-of", "2024", "--only", "curated");
    assertThat(both.exitCode()).isEqualTo(1);
    assertThat(both.err()).contains("from curated sources alone").hasLineCount(1);
  }

  @Test
  void aTableThatCitesAPaperDoesNotTakeItsPlace() throws IOException {
    JsonNode facts =
        new ObjectMapper()
            .readTree(
                ok("facts", "--predicate", "treats", "--only", "curated", "--format", "json"));
    assertThat(facts.at("/facts")).hasSize(1);
    String statement = facts.at("/facts/0/id").asText();
    assertThat(ok("evidence", statement, "--format", "json"))
        .contains("kgx:infores:table/" + paper());
    Path texts = temp.resolve("texts.csv");
    ok("export", "--format", "csv", "--only", "texts", "--out", texts.toString());
    assertThat(Files.readString(texts)).contains(paper());
  }

  @Test
  void aRankingCanDoWithoutThem() {
    String all = ok("repurpose", "--drug", "felzartamab", "--format", "csv");
    Cli.Result texts = run("repurpose", "--drug", "felzartamab", "--only", "texts");
    assertThat(all.lines().count()).isGreaterThan(1);
    assertThat(texts.out()).contains("from texts alone").doesNotContain("–TARGETS→");
  }

  @Test
  void whatIsNoKindOfSourceIsRefused() {
    Cli.Result result = run("facts", "--only", "rumours");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--only", "TEXTS");
  }
}
