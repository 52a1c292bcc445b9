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
import org.theragraph.cli.fixture.Cli;
import org.theragraph.graph.server.ServerControl;

/**
 * A release and its wire copy; in a later folder, another wire's copy, and a comment that quotes
 * the first sentence.
 */
class CopiesTest {
  private static final String LEAD =
      "In the randomised trial, rituximab was effective in patients with membranous nephropathy.";
  private static final String NEWS =
      """
      %s
      The trial enrolled 130 people in North America, all of whom lost much protein in the urine
      although their blood pressure was well under control. Half of them were given tablets for up
      to twelve months. Over two years far fewer people relapsed after the infusions than after the
      tablets. Results will be presented at the congress in autumn, as the organisers said.
      """
          .formatted(LEAD);
  private static final String COMMENT =
      """
      %s
      So much for the release; our journal club was of another mind and took two evenings over the
      paper. Nobody had been blinded, the dose was lowered fast, and the juniors wanted to know who
      had paid. A show of hands was undecided. Next month we shall turn to the cost of dialysis in
      the county, with coffee and, if the budget allows it, with cake.
      """
          .formatted(LEAD);

  @TempDir private static Path temp;

  @BeforeAll
  static void load() throws IOException {
    System.setProperty("theragraph.server.port", "0");
    Path first = Files.createDirectories(temp.resolve("first"));
    Files.writeString(first.resolve("a-release.txt"), NEWS);
    Files.writeString(first.resolve("b-wire.txt"), "OSLO, May 2 (Coastline Wire) - " + NEWS);
    Path second = Files.createDirectories(temp.resolve("second"));
    Files.writeString(second.resolve("comment.txt"), COMMENT);
    Files.writeString(second.resolve("late.txt"), "BERGEN, May 3 (Fjord Wire) - " + NEWS);
    for (Path folder : new Path[] {first, second}) {
      String facts = temp.resolve(folder.getFileName() + "-facts").toString();
      ok("extract", folder.toString(), "--out", facts, "--profile", "fast");
      ok("load", facts);
    }
  }

  @AfterAll
  static void stop() {
    new ServerControl(temp.resolve("home")).stop();
  }

  private static String ok(String... args) {
    Cli.Result result =
        Cli.with(Map.of("THERAGRAPH_HOME", temp.resolve("home").toString())).run(args);
    assertThat(result.exitCode()).as("%s%n%s", result.out(), result.err()).isZero();
    return result.out();
  }

  private static JsonNode fact() throws IOException {
    JsonNode facts =
        new ObjectMapper().readTree(ok("facts", "--subject", "rituximab", "--format", "json"));
    return facts.findParent("documents");
  }

  @Test
  void fourDocumentsWithOneSentenceAreOneWitness() throws IOException {
    assertThat(fact().get("affirmed").asInt()).isEqualTo(4);
    assertThat(fact().get("documents").asInt()).isEqualTo(1);
  }

  @Test
  void evidenceTellsHowManyCopiesADocumentHas() throws IOException {
    String id = fact().get("id").asText();
    assertThat(ok("evidence", id))
        .contains("4 sentences affirm, 0 deny · 1 document, 2 copies ·")
        .contains(" · 2 copies\n")
        .containsPattern("file:late\\S+ · a copy of file:a-release")
        .containsPattern("file:b-wire\\S+ · a copy of file:a-release");
    assertThat(ok("evidence", id, "--format", "csv").lines().findFirst().orElseThrow())
        .endsWith(",copyOf,copies");
  }

  @Test
  void theBuiltInSetIsScoredAndWrittenToThePage() throws IOException {
    Path page = temp.resolve("results.md");
    assertThat(ok("evaluate", "copies", "--made-up", "500", "--results", page.toString()))
        .contains("labelled documents", "sister trial", "500 made-up documents");
    assertThat(page).content().contains("## Near-copies", "| test | all | 220 |");
  }

  @Test
  void aFolderWithoutLabelledDocumentsIsRefusedWithARemedy() {
    Cli.Result result = Cli.with(Map.of()).run("evaluate", "copies", temp.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("holds no documents.jsonl; name a folder of labelled");
  }
}
