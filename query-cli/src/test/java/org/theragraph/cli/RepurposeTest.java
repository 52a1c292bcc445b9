package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;

/** Properties of the ranking on {@link Archetype}. */
class RepurposeTest {
  private static Map<String, JsonNode> rank(String... args) throws Exception {
    List<String> line = new ArrayList<>(List.of("repurpose"));
    line.addAll(List.of(args));
    line.addAll(List.of("--format", "json", "--limit", "50"));
    String out = TestGraph.ask(line.toArray(String[]::new)).out();
    Map<String, JsonNode> ranked = new LinkedHashMap<>();
    for (JsonNode candidate : new ObjectMapper().readTree(out).get("candidates")) {
      ranked.put(candidate.at("/concept/id").asText(), candidate);
    }
    return ranked;
  }

  private static Map<String, JsonNode> forDaratumumab(String... more) throws Exception {
    List<String> line = new ArrayList<>(List.of("--drug", "daratumumab"));
    line.addAll(List.of(more));
    return rank(line.toArray(String[]::new));
  }

  @Test
  void theAutoantibodysDiseaseIsFoundOverTargetAndCellWithASentenceForEachLink() throws Exception {
    JsonNode myasthenia = forDaratumumab().get(Archetype.MYASTHENIA);
    assertThat(myasthenia.at("/reasons/0/kind").asText()).isEqualTo("TARGET_CELL_AUTOANTIBODY");
    assertThat(myasthenia.at("/standing/0").asText()).isEqualTo("new");
    assertThat(myasthenia.get("links")).hasSize(4);
    for (JsonNode link : myasthenia.get("links")) {
      assertThat(link.at("/quote/text").asText()).isNotEmpty();
      assertThat(link.at("/quote/document/id").asText()).startsWith("test:");
    }
  }

  @Test
  void aKnownUseIsRecommendedOnlyWhenAskedFor() throws Exception {
    assertThat(forDaratumumab()).doesNotContainKey(Archetype.MYELOMA);
    assertThat(forDaratumumab("--known").get(Archetype.MYELOMA).at("/standing/0").asText())
        .isEqualTo("known");
  }

  @Test
  void aMechanismLeadsWhereADrugWithItWouldAndNamesWhatSuchDrugsAreUsedFor() throws Exception {
    Map<String, JsonNode> cell = rank("--mechanism", "plasma cell");
    JsonNode myasthenia = cell.get(Archetype.MYASTHENIA);
    assertThat(myasthenia.at("/reasons/0/kind").asText()).isEqualTo("CELL_AUTOANTIBODY");
    assertThat(myasthenia.get("links")).hasSize(2);
    Map<String, JsonNode> target = rank("--mechanism", "CD38");
    assertThat(target.get(Archetype.MYASTHENIA).at("/path").asText()).startsWith("CD38 –");
    assertThat(target).doesNotContainKey(Archetype.MYELOMA);
    assertThat(rank("--mechanism", "CD38", "--known").get(Archetype.MYELOMA).at("/standing/0"))
        .hasToString("\"known\"");
    assertThat(target.get(Archetype.ARTHRITIS).at("/against/0/text").asText())
        .contains("did not help");
  }

  @Test
  void candidatesCanBeHeldToAClassOrToDiseasesWithAnAutoantibody() throws Exception {
    assertThat(forDaratumumab("--with-autoantibody")).containsOnlyKeys(Archetype.MYASTHENIA);
    assertThat(forDaratumumab("--among", "autoimmune disease"))
        .containsKeys(Archetype.MYASTHENIA, Archetype.ARTHRITIS)
        .doesNotContainKeys(Archetype.AMYLOIDOSIS, Archetype.MYELOMA);
    Cli.Result unknown =
        TestGraph.ask("repurpose", "--drug", "daratumumab", "--among", "no such class");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("no such class").hasLineCount(1);
  }

  @Test
  void whatIsLeftOutCanBeNamedByAUniqueStartOfItsId() throws Exception {
    String statement =
        new ObjectMapper()
            .readTree(
                TestGraph.ask(
                        "facts", "--subject", "daratumumab", "--object", "CD38", "--format", "json")
                    .out())
            .at("/facts/0/id")
            .asText();
    assertThat(forDaratumumab("--without", statement.substring(0, 12)))
        .isEqualTo(forDaratumumab("--without", statement))
        .isNotEqualTo(forDaratumumab());
  }

  @Test
  void aFailedUseIsLoweredAndItsSentenceShown() throws Exception {
    Map<String, JsonNode> ranked = forDaratumumab();
    JsonNode failed = ranked.get(Archetype.ARTHRITIS);
    assertThat(failed.at("/against/0/text").asText()).contains("did not help");
    assertThat(failed.get("factor").asDouble()).isEqualTo(0.25);
    assertThat(failed.get("score").asDouble())
        .isLessThan(ranked.get(Archetype.SLE).get("score").asDouble());
    assertThat(TestGraph.ask("repurpose", "--drug", "daratumumab").out())
        .contains("evidence against", "against:  [[Daratumumab]] {{did not help in}}");
  }

  @Test
  void aStatedHypothesisIsCalledOne() throws Exception {
    assertThat(forDaratumumab().get(Archetype.SLE).get("standing").toString())
        .contains("hypothesis stated");
  }

  @Test
  void aDrugOfTheSameTargetLendsItsDisease() throws Exception {
    assertThat(forDaratumumab().get(Archetype.AMYLOIDOSIS).at("/reasons").findValuesAsText("kind"))
        .contains("SHARED_TARGET");
  }

  @Test
  void anAdverseEffectIsNoCandidate() throws Exception {
    assertThat(forDaratumumab("--known")).doesNotContainKey(Archetype.NEUTROPENIA);
  }

  @Test
  void symptomsAndBroadClassesAreNoCandidates() throws Exception {
    assertThat(forDaratumumab("--known"))
        .containsKey(Archetype.SLE)
        .doesNotContainKeys(Archetype.FATIGUE, Archetype.ADVERSE_EVENT, Archetype.IMMUNE_DISORDER);
  }

  @Test
  void theScoreIsTheSumOfItsPartsLessWhatSpeaksAgainstIt() throws Exception {
    for (JsonNode candidate : forDaratumumab("--known").values()) {
      double sum = 0;
      for (JsonNode reason : candidate.get("reasons")) {
        sum += reason.get("weight").asDouble();
      }
      for (JsonNode points : candidate.get("signals")) {
        sum += points.asDouble();
      }
      assertThat(candidate.get("score").asDouble())
          .isCloseTo(sum * candidate.get("factor").asDouble(), within(0.01));
    }
  }

  @Test
  void everyLinkOfAPathHasItsSentence() throws Exception {
    for (JsonNode candidate : forDaratumumab().values()) {
      for (JsonNode link : candidate.get("links")) {
        assertThat(link.at("/quote/text").asText()).as(candidate.get("path").asText()).isNotEmpty();
      }
    }
  }

  @Test
  void beforeAnyDocumentThereIsNothing() throws Exception {
    Cli.Result early = TestGraph.ask("repurpose", "--drug", "daratumumab", "--as-of", "1950");
    assertThat(early.exitCode()).isEqualTo(1);
    assertThat(early.err()).contains("1950-12-31 or before", "later moment").hasLineCount(1);
    Cli.Result wrong = TestGraph.ask("repurpose", "--drug", "daratumumab", "--as-of", "soon");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).contains("'soon' is no date; write 2019").hasLineCount(1);
  }

  @Test
  void withoutADocumentTheRanksThatRestedOnItChange() throws Exception {
    JsonNode sle = forDaratumumab().get(Archetype.SLE);
    String statement = sle.at("/links/0/statement").asText();
    JsonNode answer =
        new ObjectMapper()
            .readTree(
                TestGraph.ask(
                        "repurpose",
                        "--drug",
                        "daratumumab",
                        "--without",
                        statement,
                        "--format",
                        "json")
                    .out());
    assertThat(answer.at("/shifts").findValuesAsText("id")).contains(Archetype.SLE);
    for (JsonNode candidate : answer.get("candidates")) {
      assertThat(candidate.get("links").findValuesAsText("statement")).doesNotContain(statement);
    }
    Cli.Result unknown =
        TestGraph.ask("repurpose", "--drug", "daratumumab", "--without", "nowhere:1");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.err()).contains("no document and no statement 'nowhere:1'").hasLineCount(1);
  }

  @Test
  void scoresFallWithTheRank() throws Exception {
    double before = Double.MAX_VALUE;
    int rank = 0;
    for (JsonNode candidate : forDaratumumab("--known").values()) {
      assertThat(candidate.get("rank").asInt()).isEqualTo(++rank);
      assertThat(candidate.get("score").asDouble()).isLessThanOrEqualTo(before).isPositive();
      before = candidate.get("score").asDouble();
    }
  }

  @Test
  void aDiseaseFindsTheSameDrugsWithTheSameScores() throws Exception {
    Map<String, JsonNode> drugs = rank("--disease", "rheumatoid arthritis", "--known");
    assertThat(drugs.get(Archetype.DARATUMUMAB).get("score").asDouble())
        .isEqualTo(forDaratumumab("--known").get(Archetype.ARTHRITIS).get("score").asDouble());
    assertThat(drugs.get(Archetype.DARATUMUMAB).get("path").asText()).startsWith("daratumumab –");
  }

  @Test
  void aBroadDiseaseAsksForAllItsMembers() throws Exception {
    assertThat(rank("--disease", "autoimmune disease")).containsKey(Archetype.ISATUXIMAB);
  }

  @Test
  void withoutAnyLinkItSaysSo() {
    assertThat(TestGraph.ask("repurpose", "--disease", "neutropenia").out())
        .contains("Nothing in the graph links it");
  }

  @Test
  void aSheetHasARowForEachCandidate() {
    List<String> lines =
        TestGraph.ask("repurpose", "--drug", "daratumumab", "--format", "csv")
            .out()
            .lines()
            .toList();
    assertThat(lines.get(0)).startsWith("rank,id,name,type,score,standing,");
    assertThat(lines.get(1)).startsWith("1,");
  }
}
