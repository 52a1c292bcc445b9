package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.corpora.gold.AnnotatedDocument;
import org.theragraph.corpora.gold.GoldCorpora;

/** A curator at work on {@link Archetype}; each test takes back what it decided. */
class ReviewTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> made = new ArrayList<>();

  private static JsonNode json(String... args) throws IOException {
    List<String> line = new ArrayList<>(List.of(args));
    line.addAll(List.of("--format", "json"));
    Cli.Result result = TestGraph.ask(line.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return JSON.readTree(result.out());
  }

  private static JsonNode fact() throws IOException {
    return json("facts", "--subject", "daratumumab", "--predicate", "targets").at("/facts/0");
  }

  private static String sentence(String statement) throws IOException {
    return json("evidence", statement).at("/evidence/0/id").asText();
  }

  /** Decides; the answer begins with the decision's id. */
  private String decide(String... args) {
    List<String> line = new ArrayList<>(List.of("review"));
    line.addAll(List.of(args));
    Cli.Result result = TestGraph.ask(line.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    String id = result.out().split(" ", 2)[0];
    made.add(0, id);
    return id;
  }

  @AfterEach
  void takeAllBack() {
    for (String id : List.copyOf(made)) {
      decide("undo", id, "--curator", "anna");
    }
  }

  @Test
  void aRejectedStatementIsHiddenUntilTheDecisionIsTakenBack() throws IOException {
    String id = fact().get("id").asText();
    String decision = decide("reject", id, "--curator", "anna", "--why", "another drug");
    assertThat(json("facts", "--subject", "daratumumab").at("/facts").findValuesAsText("id"))
        .isNotEmpty()
        .doesNotContain(id);
    assertThat(json("facts", "--rejected").at("/facts/0/id").asText()).isEqualTo(id);
    assertThat(TestGraph.ask("show", "daratumumab").out()).doesNotContain(id.substring(0, 12));
    decide("undo", decision, "--curator", "anna");
    assertThat(fact().get("id").asText()).isEqualTo(id);
    assertThat(json("facts", "--rejected").at("/facts")).isEmpty();
  }

  @Test
  void aDecisionOutlivesAnotherLoad() throws IOException {
    String id = fact().get("id").asText();
    decide("reject", id, "--curator", "anna");
    assertThat(TestGraph.ask("load", TestGraph.get().facts().toString()).exitCode()).isZero();
    assertThat(json("facts", "--rejected").at("/facts/0/id").asText()).isEqualTo(id);
  }

  @Test
  void aSentenceIsMarkedWithWhatCuratorsSay() throws IOException {
    String id = fact().get("id").asText();
    String sentence = sentence(id);
    decide("correct", sentence, "--polarity", "negated", "--curator", "anna");
    JsonNode marked = null;
    for (JsonNode one : json("evidence", id).get("evidence")) {
      marked = one.get("id").asText().equals(sentence) ? one : marked;
    }
    assertThat(marked).isNotNull();
    assertThat(marked.get("polarity").asText()).isEqualTo("NEGATED");
    assertThat(marked.get("verdict").asText()).isEqualTo("ACCEPTED");
    assertThat(TestGraph.ask("evidence", id).out())
        .contains("accepted by curators", "sentence " + sentence.substring(0, 12));
  }

  @Test
  void evidenceTellsWhoSaidWhatAndWhyUnlessItWasTakenBack() throws IOException {
    String id = fact().get("id").asText();
    String sentence = sentence(id);
    decide("comment", id, "--why", "ask the authors", "--curator", "ben");
    decide("correct", sentence, "--certainty", "possible", "--curator", "anna");
    String gone = decide("reject", sentence, "--why", "misread", "--curator", "ben");
    String undo = decide("undo", gone, "--curator", "ben");
    assertThat(TestGraph.ask("evidence", id).out())
        .contains("remarked by ben", "“ask the authors”", "corrected to POSSIBLE by anna")
        .doesNotContain("misread");
    decide("undo", undo, "--curator", "ben");
    assertThat(TestGraph.ask("evidence", id).out()).contains("rejected by ben", "“misread”");
    assertThat(json("evidence", id).at("/decisions")).hasSize(3);
  }

  @Test
  void whatIsTakenBackIsNotTakenBackAgain() throws IOException {
    String decision = decide("accept", fact().get("id").asText(), "--curator", "anna");
    decide("undo", decision, "--curator", "anna");
    made.clear();
    Cli.Result again = TestGraph.ask("review", "undo", decision, "--curator", "ben");
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("is taken back already").hasLineCount(1);
    Cli.Result strange = TestGraph.ask("review", "undo", "zzz", "--curator", "ben");
    assertThat(strange.err()).contains("review list shows them");
  }

  @Test
  void theListNamesAClaimWithItsQualifier() throws IOException {
    JsonNode qualified = null;
    for (JsonNode one : json("facts", "--limit", "200").get("facts")) {
      qualified = one.path("action").isTextual() ? one : qualified;
    }
    assertThat(qualified).isNotNull();
    decide("comment", qualified.get("id").asText(), "--why", "q", "--curator", "quentin");
    assertThat(json("review", "list", "--curator", "quentin").at("/decisions/0/claim").asText())
        .contains(
            "%s (%s)"
                .formatted(qualified.get("predicate").asText(), qualified.get("action").asText()));
  }

  @Test
  void theJournalHoldsWhatTheListShows() throws IOException {
    String id = fact().get("id").asText();
    String decision = decide("comment", id, "--why", "ask the authors", "--curator", "anna");
    JsonNode row = null;
    for (JsonNode one : json("review", "list", "--curator", "anna").get("decisions")) {
      row = one.get("id").asText().startsWith(decision) ? one : row;
    }
    assertThat(row).isNotNull();
    assertThat(row.get("comment").asText()).isEqualTo("ask the authors");
    Path journal = TestGraph.get().home().resolve("decisions.jsonl");
    assertThat(Files.readString(journal)).contains(row.get("id").asText());
  }

  @Test
  void disagreementIsShownAndMeasured() throws IOException {
    String id = fact().get("id").asText();
    decide("accept", id, "--curator", "anna");
    decide("reject", id, "--curator", "ben");
    assertThat(TestGraph.ask("review", "list", "--disputed").out()).contains("anna", "ben");
    JsonNode all = json("review", "agreement").at("/agreement/0");
    assertThat(all.get("items").asInt()).isEqualTo(1);
    assertThat(all.get("agreed").asDouble()).isZero();
    assertThat(fact().get("id").asText()).isEqualTo(id); // as many say yes as no
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "review accept no-id | 2 | 'no-id' is no id",
        "review accept 0000000000000000 | 1 | no statement's or sentence's id starts with",
        "review undo 0000000000000000 | 1 | no decision's id starts with",
        "review correct 0123456789ab | 2 | what is right?",
        "review comment 0123456789ab | 2 | what is the remark?",
        "review | 2 | what shall be reviewed?"
      })
  void whatCannotBeDecidedIsTold(String line, int exitCode, String message) {
    Cli.Result result = TestGraph.ask(line.split(" "));
    assertThat(result.exitCode()).isEqualTo(exitCode);
    assertThat(result.err()).contains(message);
  }

  @Test
  void aBrokenJournalStopsALoadBeforeTheFirstWrite() throws IOException {
    Path home = Files.createTempDirectory("theragraph-broken");
    Files.writeString(home.resolve("decisions.jsonl"), "{}\n");
    Cli.Result result =
        Cli.with(Map.of("THERAGRAPH_HOME", home.toString()))
            .run("load", TestGraph.get().facts().toString());
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("decisions.jsonl:1", "backup").doesNotContain("starting");
    Files.delete(home.resolve("decisions.jsonl"));
    Files.delete(home);
  }

  @Test
  void aSentenceIsPutToTheClaimThatACuratorReads() throws IOException {
    String statement = fact().get("id").asText();
    String sentence = sentence(statement);
    String decision =
        decide(
            "correct", sentence, "--predicate", "treats", "--object", "SLE", "--curator", "anna");
    JsonNode there =
        json("facts", "--subject", "daratumumab", "--predicate", "treats", "--object", "SLE");
    String right = there.at("/facts/0/id").asText();
    assertThat(json("evidence", right).at("/evidence").findValuesAsText("id")).contains(sentence);
    assertThat(TestGraph.ask("evidence", right).out())
        .contains("put here by curators; it was read as statement " + statement.substring(0, 12));
    assertThat(json("review", "list").at("/decisions").findValuesAsText("right"))
        .contains("DRUGBANK:DB09331 TREATS MONDO:0007915");
    decide("undo", decision, "--curator", "anna");
    assertThat(json("evidence", statement).at("/evidence").findValuesAsText("id"))
        .contains(sentence);
  }

  @Test
  void aClaimBetweenTheWrongKindsOfConceptsIsRefused() throws IOException {
    String sentence = sentence(fact().get("id").asText());
    Cli.Result target =
        TestGraph.ask("review", "correct", sentence, "--predicate", "treats", "--curator", "anna");
    assertThat(target.exitCode()).isEqualTo(2);
    assertThat(target.err()).contains("is no object of TREATS; give --object too").hasLineCount(1);
    Cli.Result same =
        TestGraph.ask("review", "correct", sentence, "--object", "CD38", "--curator", "anna");
    assertThat(same.exitCode()).isEqualTo(2);
    assertThat(same.err()).contains("nothing to correct").hasLineCount(1);
  }

  @Test
  void decisionsBecomeAGoldSetThatExtractionIsScoredAgainst(@TempDir Path temp) throws IOException {
    String statement = fact().get("id").asText();
    JsonNode evidence = json("evidence", statement).at("/evidence");
    decide("accept", evidence.at("/0/id").asText(), "--curator", "anna");
    String other = json("facts", "--predicate", "causes").at("/facts/0/id").asText();
    decide("reject", sentence(other), "--curator", "anna");
    Path folder = temp.resolve("decided");
    Cli.Result export = TestGraph.ask("review", "export", "--out", folder.toString());
    assertThat(export.err()).isEmpty();
    assertThat(export.out()).contains("2 documents", "1 claim right, 1 wrong");

    JsonNode score = json("evaluate", "press", folder.toString(), "--profile", "fast", "--quiet");
    assertThat(score.at("/details/documents").findValuesAsText("id")).hasSize(2);
    assertThat(score.at("/traps").asInt()).isEqualTo(1);
    List<AnnotatedDocument> gold = GoldCorpora.read(folder.resolve("gold.jsonl")).documents();
    assertThat(gold).hasSize(2);
    assertThat(gold.stream().flatMap(one -> one.relations().stream())).hasSize(1);
    assertThat(gold.stream().flatMap(one -> one.annotations().stream())).hasSize(4);

    Cli.Result again = TestGraph.ask("review", "export", "--out", folder.toString());
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.err()).contains("is not empty; name a new folder").hasLineCount(1);
  }
}
