package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;

/** Questions to a real Neo4j that holds {@link Archetype}. */
class GraphQuestionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static JsonNode json(String... args) {
    List<String> line = new ArrayList<>(List.of(args));
    line.addAll(List.of("--format", "json"));
    Cli.Result result = TestGraph.ask(line.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    try {
      return JSON.readTree(result.out());
    } catch (Exception e) {
      throw new AssertionError(result.out(), e);
    }
  }

  private static String table(String... args) {
    Cli.Result result = TestGraph.ask(args);
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
    return result.out();
  }

  private static String factId(String... filter) {
    List<String> line = new ArrayList<>(List.of("facts"));
    line.addAll(List.of(filter));
    return json(line.toArray(String[]::new)).at("/facts/0/id").asText();
  }

  @Test
  void anEmptyGraphSaysHowToFillIt() {
    Cli.Result empty = TestGraph.get().askedWhileEmpty();
    assertThat(empty.exitCode()).isEqualTo(1);
    assertThat(empty.err()).contains("theragraph demo", "theragraph build");
  }

  @Test
  void aLoadCountsWhatItReadAndASecondChangesNothing() {
    assertThat(TestGraph.get().load().exitCode()).isZero();
    assertThat(TestGraph.get().load().out()).contains("documents", "evidence", "24 read = 24 new");
    Cli.Result again = TestGraph.ask("load", TestGraph.get().facts().toString());
    assertThat(again.out()).contains("24 read = 0 new + 0 changed + 24 unchanged");
  }

  @Test
  void theStatusHasExactlyThePromisedKeys() {
    JsonNode status = json("graph", "status");
    assertThat(status.fieldNames())
        .toIterable()
        .containsExactly("running", "uri", "counts", "metrics", "storeBytes");
    assertThat(status.get("counts").fieldNames())
        .toIterable()
        .containsExactly(
            "Drug",
            "Target",
            "CellType",
            "Disease",
            "Autoantibody",
            "Statement",
            "Evidence",
            "Document");
    assertThat(status.at("/counts/Drug").asLong()).isEqualTo(3);
    assertThat(status.at("/uri").asText()).startsWith("bolt://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SLE",
        "sle",
        "MONDO:0007915",
        "mondo:0007915",
        "MESH:D008180",
        "mesh:d008180",
        "Systemic Lupus  Erythematosus"
      })
  void oneDiseaseIsFoundByAllItsNames(String name) {
    assertThat(json("show", name).at("/concept/id").asText()).isEqualTo(Archetype.SLE);
  }

  @Test
  void aNameOfTwoDiseasesIsAskedBack() {
    Cli.Result result = TestGraph.ask("show", "lupus");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("could mean", Archetype.SLE, Archetype.CUTANEOUS_LUPUS)
        .hasLineCount(1);
  }

  @Test
  void aMisspeltNameGetsASuggestion() {
    Cli.Result result = TestGraph.ask("show", "daratumamab");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("Did you mean: daratumumab (Drug, DRUGBANK:DB09331)");
  }

  @Test
  void aNameOfTheWrongTypeIsToldSo() {
    Cli.Result result = TestGraph.ask("repurpose", "--drug", "CD38");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("CD38 (Target, HGNC:1667)", "Drug");
  }

  @ParameterizedTest
  @ValueSource(strings = {"daratumumab", "dara", "DARATUMAMAB", "darzalex", "darzalx"})
  void findForgivesTypingErrors(String text) {
    assertThat(json("find", text).at("/concepts/0/id").asText()).isEqualTo(Archetype.DARATUMUMAB);
  }

  @Test
  void findInAllFormats() {
    assertThat(table("find", "daratumumab"))
        .contains("daratumumab", "Darzalex", "DRUGBANK:DB09331");
    assertThat(table("find", "daratumumab", "--format", "csv").lines().toList())
        .first()
        .isEqualTo("id,type,name,synonyms,evidence");
    assertThat(table("find", "zzzzqqq")).contains("Nothing in the graph is called nearly");
    assertThat(table("find", "zzzzqqq", "--format", "csv"))
        .isEqualTo("id,type,name,synonyms,evidence\n");
  }

  @Test
  void aPageGroupsNeighboursAndNamesContradictions() {
    String page = table("show", "SLE");
    assertThat(page)
        .contains("… TREATS systemic lupus erythematosus", "Contradictions", "1 for, 1 against")
        .contains("broader: autoimmune disease", "MESH:D008180", "POSITIVE");
    JsonNode json = json("show", "SLE");
    assertThat((ArrayNode) json.get("contradictions")).hasSize(1);
    assertThat(json.at("/factCount").asInt()).isEqualTo(json.get("facts").size());
    assertThat(table("show", "SLE", "--format", "csv"))
        .startsWith("id,subject,subjectName,predicate,");
  }

  @Test
  void aPageOfABroadConceptListsItsMembers() {
    assertThat(table("show", "autoimmune", "disease")).contains("myasthenia gravis");
  }

  @Test
  void aBroadNameFindsFactsOfItsMembersAndSaysSo() {
    JsonNode answer = json("facts", "--predicate", "treats", "--object", "autoimmune disease");
    assertThat(answer.at("/notes/0").asText()).contains("4 narrower concepts");
    assertThat(answer.get("facts").findValuesAsText("predicate")).containsOnly("TREATS");
    assertThat(answer.get("facts").size()).isEqualTo(3);
  }

  @Test
  void factsAreFilteredByStagePolarityAndBelief() {
    assertThat(json("facts", "--stage", "approved").at("/facts/0/object/id").asText())
        .isEqualTo(Archetype.MYELOMA);
    JsonNode denied = json("facts", "--polarity", "negated", "--subject", "daratumumab");
    assertThat(denied.get("facts").size()).isEqualTo(1);
    assertThat(denied.at("/facts/0/object/id").asText()).isEqualTo(Archetype.ARTHRITIS);
    for (JsonNode fact : json("facts", "--min-belief", "0.6").get("facts")) {
      assertThat(fact.get("belief").asDouble()).isGreaterThanOrEqualTo(0.6);
    }
    assertThat(json("facts", "--limit", "2").get("facts").size()).isEqualTo(2);
    assertThat(table("facts", "--stage", "stopped")).contains("No statement fits");
  }

  @Test
  void aShortSynonymIsToldHowItIsRead() {
    Cli.Result result = TestGraph.ask("show", "CD");
    assertThat(result.err())
        .contains("CD is read as Crohn disease (Disease, MONDO:0005011)")
        .hasLineCount(1);
    assertThat(result.out()).startsWith("Crohn disease");
  }

  @Test
  void aDiseaseAsSubjectIsToldToBeAnObject() {
    assertThat(table("facts", "--subject", "SLE"))
        .contains("try --object \"systemic lupus erythematosus\"");
  }

  @Test
  void aPageTellsItsLimitAndTheIdOfWhatIsMostBelieved() {
    String page = table("show", "daratumumab", "--limit", "1");
    assertThat(page).contains("At most 1 of each kind");
    String belief = page.substring(page.lastIndexOf("evidence ") + 9).strip();
    assertThat(table("evidence", belief))
        .contains("belief 0.97", "2 sentences affirm, 0 deny · 2 documents");
  }

  @Test
  void amongEquallyProbableSentencesTheOneWithoutCannotIsQuoted() {
    assertThat(table("paths", "plasma cell", "SLE", "--limit", "1"))
        .contains("{{drive}}")
        .doesNotContain("cannot");
  }

  @Test
  void factsInAllFormats() {
    assertThat(table("facts", "--subject", "daratumumab", "--predicate", "targets"))
        .contains("TARGETS (BINDS)", "CD38", "theragraph evidence ");
    assertThat(table("facts", "--subject", "daratumumab", "--format", "csv").lines().toList())
        .hasSizeGreaterThan(4)
        .first()
        .asString()
        .startsWith("id,subject,");
  }

  @Test
  void evidenceShowsMarkedSentencesWithSourceAndJudgement() {
    String id =
        factId(
            "--subject",
            "daratumumab",
            "--predicate",
            "treats",
            "--object",
            "RheumatoiD arthritis");
    assertThat(table("evidence", id.substring(0, 12)))
        .contains("[[Daratumumab]] {{did not help in}} [[rheumatoid arthritis]].")
        .contains("NEGATED, CERTAIN, stage NEGATIVE", "Journal, 2021-03-0", "https://example.org/");
    JsonNode json = json("evidence", id);
    assertThat(json.at("/evidence/0/text").asText()).startsWith("Daratumumab did not");
    assertThat(json.at("/statement/negated").asInt()).isEqualTo(1);
    assertThat(table("evidence", id, "--format", "csv").lines().toList()).hasSize(2);
  }

  @Test
  void aSubjectOfAnEarlierSentenceIsShownAlsoBehindLettersOfTwoUnits() {
    String id = factId("--subject", "daratumumab", "--predicate", "targets");
    String page = table("evidence", id);
    assertThat(page)
        .contains("The antibody {{binds}} [[CD38]].")
        .containsPattern("subject from an earlier\\s+sentence: \\[\\[Daratumumab]]");
    assertThat(json("evidence", id).at("/evidence/1/subjectText").asText())
        .isEqualTo("Daratumumab");
  }

  @Test
  void onATerminalEvidenceIsColouredUnlessNoColorIsSet() {
    String id = factId("--subject", "daratumumab", "--predicate", "targets");
    Map<String, String> environment = new HashMap<>(TestGraph.get().environment());
    assertThat(Cli.onTerminal(environment).run("evidence", id).out())
        .contains("\u001b[1;36mDaratumumab\u001b[0m");
    environment.put("NO_COLOR", "1");
    assertThat(Cli.onTerminal(environment).run("evidence", id).out()).doesNotContain("\u001b");
  }

  @Test
  void aStartOfSeveralIdsIsAskedBackAndAnUnknownOneIsToldSo() {
    assertThat(TestGraph.ask("evidence", "ffffffffffff").exitCode()).isEqualTo(1);
    assertThat(TestGraph.ask("evidence", "not-an-id").exitCode()).isEqualTo(2);
    List<String> ids = json("facts").get("facts").findValuesAsText("id");
    String shared =
        ids.stream()
            .map(id -> id.substring(0, 1))
            .filter(
                d ->
                    ids.stream().filter(i -> i.matches("[0-9a-f]{32}") && i.startsWith(d)).count()
                        > 1)
            .findFirst()
            .orElseThrow();
    Cli.Result several = TestGraph.ask("evidence", shared);
    assertThat(several.exitCode()).isEqualTo(1);
    assertThat(several.err()).contains("several statements");
  }

  @Test
  void pathsRunOverTargetAndCellWithSentences() {
    String page = table("paths", "daratumumab", "myasthenia gravis");
    assertThat(page.replaceAll("\\s+", " "))
        .contains(
            "daratumumab –TARGETS (BINDS)→ CD38 –EXPRESSED_IN→ plasma cell –PRODUCES→"
                + " anti-AChR antibody –FOUND_IN→ myasthenia gravis")
        .contains("[[Plasma cells]] {{secrete}} [[anti-AChR antibodies]].");
    JsonNode paths = json("paths", "daratumumab", "SLE").get("paths");
    assertThat(paths.get(0).get("links").get(0).get("quote").get("text").asText()).isNotEmpty();
    double before = 1;
    for (JsonNode path : paths) {
      assertThat(path.get("belief").asDouble()).isLessThanOrEqualTo(before);
      before = path.get("belief").asDouble();
    }
    assertThat(table("paths", "daratumumab", "SLE", "--format", "csv")).startsWith("rank,belief,");
    assertThat(TestGraph.ask("paths", "SLE", "MESH:D008180").exitCode()).isEqualTo(2);
  }

  @Test
  void aWrongPasswordIsOneLine() {
    String uri = json("graph", "status").get("uri").asText();
    Cli cli = Cli.with(Map.of("NEO4J_USERNAME", "neo4j", "NEO4J_PASSWORD", "wrong-one"));
    Cli.Result result = cli.run("find", "x", "--graph", uri);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("password", uri).hasLineCount(1);
  }

  @Test
  void edgesForPathsCanBeMadeAnew() {
    String before = table("paths", "daratumumab", "SLE");
    assertThat(TestGraph.ask("graph", "rebuild").exitCode()).isZero();
    assertThat(table("paths", "daratumumab", "SLE")).isEqualTo(before);
  }
}
