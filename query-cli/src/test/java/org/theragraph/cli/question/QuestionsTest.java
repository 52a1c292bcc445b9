package org.theragraph.cli.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;

/** Each question to a real Neo4j that holds {@link Archetype}. */
class QuestionsTest {
  private static JsonNode answer(String... args) throws Exception {
    List<String> line = new ArrayList<>(List.of("answer"));
    line.addAll(List.of(args));
    line.addAll(List.of("--format", "json"));
    Cli.Result result = TestGraph.ask(line.toArray(String[]::new));
    assertThat(result.err()).isEmpty();
    return new ObjectMapper().readTree(result.out());
  }

  /** Ids at one end of all rows. */
  private static List<String> ends(JsonNode answer, String end) {
    List<String> ids = new ArrayList<>();
    for (JsonNode section : answer.get("sections")) {
      section.get("rows").forEach(row -> ids.add(row.at("/fact/" + end + "/id").asText()));
    }
    return ids;
  }

  private static String error(String... args) {
    Cli.Result result = TestGraph.ask(args);
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    return result.err();
  }

  @Test
  void theTargetsOfADrugComeWithBeliefCountsAndABestSentenceWithItsSource() throws Exception {
    JsonNode row = answer("targets-of", "daratumumab").at("/sections/0/rows/0");
    assertThat(row.at("/fact/object/id").asText()).isEqualTo(Archetype.CD38);
    assertThat(row.at("/fact/belief").asDouble()).isGreaterThan(0.9);
    assertThat(row.at("/fact/affirmed").asLong()).isEqualTo(2);
    assertThat(row.at("/quote/text").asText()).isEqualTo("Daratumumab binds CD38.");
    assertThat(row.at("/quote/document/id").asText()).startsWith("test:");
  }

  @Test
  void whatIsSaidOfTwoNamesStandsWithWhatDeniesItInEitherOrder() throws Exception {
    JsonNode answer = answer("between", "rheumatoid arthritis", "daratumumab");
    assertThat(answer.at("/sections/0/rows/0/fact/negated").asLong()).isPositive();
    assertThat(answer.at("/sections"))
        .isEqualTo(answer("between", "daratumumab", "rheumatoid arthritis").at("/sections"));
  }

  @ParameterizedTest
  @CsvSource({
    "drugs-on, CD38, subject, DRUGBANK:DB09331 DRUGBANK:DB14811",
    "cells-with, CD38, object, CL:0000786",
    "drugs-on-cell, plasma cell, subject, DRUGBANK:DB00073",
    "autoantibodies-of, myasthenia gravis, subject, THERA:anti-achr",
    "diseases-of, anti-AChR antibody, object, MONDO:0009688",
    "drugs-for, multiple myeloma, subject, DRUGBANK:DB09331",
    "adverse-effects, daratumumab, object, MONDO:0001475",
    "drugs-causing, neutropenia, subject, DRUGBANK:DB09331",
    "makers-of, anti-AChR antibody, subject, CL:0000786",
    "failed-uses, rituximab, object, MONDO:0007915",
    "failed-uses, rheumatoid arthritis, subject, DRUGBANK:DB09331",
    "contradictions, SLE, subject, DRUGBANK:DB00073"
  })
  void everyQuestionFindsWhatTheTextsSay(String id, String name, String end, String expected)
      throws Exception {
    assertThat(ends(answer(id, name), end)).containsExactlyInAnyOrder(expected.split(" "));
  }

  @Test
  void theDiseasesOfACellAreThoseInWhichItPlaysAPart() throws Exception {
    assertThat(ends(answer("diseases-of", "plasma cell"), "object"))
        .contains(Archetype.SLE, Archetype.ARTHRITIS, Archetype.MYELOMA);
  }

  @Test
  void usesStandBelowTheirFurthestStage() throws Exception {
    JsonNode sections = answer("uses-of", "daratumumab").get("sections");
    assertThat(sections.findValuesAsText("heading"))
        .containsExactly("APPROVED", "NEGATIVE", "PLANNED", "no stage told");
    assertThat(sections.at("/0/rows/0/fact/object/id").asText()).isEqualTo(Archetype.MYELOMA);
  }

  @Test
  void aFailedUseIsToldByTheSentenceOfItsFailure() throws Exception {
    JsonNode row = answer("failed-uses", "rituximab").at("/sections/0/rows/0");
    assertThat(row.at("/quote/text").asText()).isEqualTo("Rituximab failed in SLE.");
    assertThat(row.at("/against/text").asText()).isEqualTo("Rituximab improved SLE.");
  }

  @Test
  void aContradictionShowsBothSides() {
    assertThat(TestGraph.ask("answer", "contradictions", "SLE").out())
        .contains("1 for, 1 against", "but: [[Rituximab]]");
  }

  @Test
  void aBroadNameStandsForAllNarrowerOnes() throws Exception {
    JsonNode answer = answer("drugs-for", "autoimmune disease");
    assertThat(answer.at("/notes/0").asText()).contains("4 narrower concepts");
    assertThat(ends(answer, "subject")).contains(Archetype.RITUXIMAB, Archetype.ISATUXIMAB);
  }

  @Test
  void theFirstToSayItComesFirst() throws Exception {
    JsonNode moments = answer("who-first", "daratumumab", "CD38").get("moments");
    assertThat(moments).hasSize(2);
    assertThat(moments.at("/0/quote/document/published").asText())
        .isLessThanOrEqualTo(moments.at("/1/quote/document/published").asText());
  }

  @Test
  void whatIsNewWasFirstToldSinceThen() throws Exception {
    JsonNode all = answer("changed-since", "daratumumab", "--since", "2021-03-01");
    JsonNode late = answer("changed-since", "daratumumab", "--since", "2021-03-05");
    assertThat(ends(late, "object").size()).isBetween(1, ends(all, "object").size() - 1);
    for (String first : late.findValuesAsText("firstTold")) {
      assertThat(first).isGreaterThanOrEqualTo("2021-03-05");
    }
    assertThat(ends(answer("changed-since", "daratumumab", "--since", "2022"), "object")).isEmpty();
  }

  @Test
  void whatTwoDiseasesShareStandsWithASentenceForEach() throws Exception {
    JsonNode answer = answer("shared-mechanism", "SLE", "rheumatoid arthritis");
    assertThat(answer.at("/sections/0/heading").asText()).contains("plasma cell");
    assertThat(ends(answer, "object")).containsExactly(Archetype.SLE, Archetype.ARTHRITIS);
    assertThat(answer.get("sections").findValues("quote")).hasSize(2);
  }

  @Test
  void transferAndCandidatesAreTheRankingOfRepurpose() {
    assertThat(TestGraph.ask("answer", "transfer", "daratumumab", "--limit", "10").out())
        .isEqualTo(TestGraph.ask("repurpose", "--drug", "daratumumab").out());
    assertThat(TestGraph.ask("answer", "candidates", "myasthenia gravis", "--limit", "10").out())
        .isEqualTo(TestGraph.ask("repurpose", "--disease", "myasthenia gravis").out());
  }

  static Stream<TypedQuestion> all() {
    return Questions.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyQuestionHasAnExampleThatRunsAndAPlaceInHelp(TypedQuestion question) {
    assertThat(TestGraph.ask("answer", "--help").out()).contains(question.id());
    assertThat(TestGraph.ask("answer", question.id(), "--help").out())
        .contains("theragraph answer " + question.id(), "--as-of", "--explain");
    String line = "answer " + question.id() + " " + question.wording().example();
    String[] args =
        java.util.regex.Pattern.compile("\"([^\"]*)\"|(\\S+)")
            .matcher(line)
            .results()
            .map(part -> part.group(1) == null ? part.group(2) : part.group(1))
            .toArray(String[]::new);
    for (String format : List.of("table", "csv")) {
      List<String> all = new ArrayList<>(List.of(args));
      all.addAll(List.of("--format", format));
      Cli.Result result = TestGraph.ask(all.toArray(String[]::new));
      assertThat(result.exitCode()).as(result.err()).isZero();
    }
  }

  @Test
  void idsAreUnique() {
    Set<String> ids = new HashSet<>();
    Questions.all().forEach(question -> assertThat(ids.add(question.id())).isTrue());
  }

  @Test
  void explainTellsTheConceptAndTheCypherWithItsParameters() {
    assertThat(TestGraph.ask("answer", "drugs-on", "CD38", "--explain", "--as-of", "2021").out())
        .contains("question: drugs-on", "HGNC:1667", "MATCH (given:Concept)", "$asOfDay");
  }

  @Test
  void whatCannotBeAskedIsToldInALine() {
    assertThat(error("answer", "targets-of", "SLE")).contains("a Drug is needed").hasLineCount(1);
    assertThat(error("answer", "targets-of", "daratumumob"))
        .contains("Did you mean: daratumumab")
        .hasLineCount(1);
    assertThat(error("answer", "targets-of", "daratumumab", "--as-of", "1900"))
        .contains("no document", "the earliest with a date is of 2021-03-01")
        .hasLineCount(1);
    assertThat(TestGraph.ask("answer", "shared-mechanism", "SLE").exitCode()).isEqualTo(2);
    assertThat(TestGraph.ask("answer").err()).contains("targets-of");
  }

  @Test
  void onlyClaimsOfAStageOrOfAsMuchBeliefAreListedIfAsked() throws Exception {
    assertThat(ends(answer("uses-of", "daratumumab"), "object")).hasSizeGreaterThan(1);
    JsonNode approved = answer("uses-of", "daratumumab", "--stage", "approved");
    assertThat(ends(approved, "object")).containsExactly(Archetype.MYELOMA);
    assertThat(approved.get("title").asText()).endsWith(", stage APPROVED?");

    JsonNode believed = answer("uses-of", "daratumumab", "--min-belief", "0.85");
    assertThat(ends(believed, "object")).contains(Archetype.MYELOMA).doesNotContain(Archetype.SLE);
    for (JsonNode row : believed.at("/sections/0/rows")) {
      assertThat(row.at("/fact/belief").asDouble()).isGreaterThanOrEqualTo(0.85);
    }
  }

  @Test
  void asOfADayTheStageAndBeliefOfThatDayCount() throws Exception {
    assertThat(
            ends(
                answer("uses-of", "daratumumab", "--stage", "approved", "--as-of", "2022"),
                "object"))
        .containsExactly(Archetype.MYELOMA);
    assertThat(
            answer("targets-of", "daratumumab", "--min-belief", "0.95", "--as-of", "2022")
                .get("sections"))
        .hasSize(1);
    assertThat(
            answer("targets-of", "daratumumab", "--min-belief", "0.95", "--as-of", "2021-03-02")
                .get("sections"))
        .isEmpty(); // one of its two sentences was not told yet
  }

  @Test
  void whoFirstListsSentencesOfAStage() throws Exception {
    JsonNode moments =
        answer("who-first", "daratumumab", "multiple myeloma", "--stage", "approved")
            .get("moments");
    assertThat(moments).hasSize(1);
    assertThat(
            answer("who-first", "daratumumab", "multiple myeloma", "--stage", "stopped")
                .get("moments"))
        .isEmpty();
  }

  @Test
  void aRankingListsCandidatesOfAStageOrWithAPathThatIsBelieved() throws Exception {
    JsonNode planned = answer("transfer", "daratumumab", "--stage", "planned");
    assertThat(planned.get("found").asInt()).isEqualTo(1);
    assertThat(planned.at("/candidates/0/concept/id").asText())
        .isEqualTo(Archetype.CUTANEOUS_LUPUS);
    JsonNode all = answer("transfer", "daratumumab");
    JsonNode believed = answer("transfer", "daratumumab", "--min-belief", "0.85");
    assertThat(believed.get("found").asInt()).isPositive().isLessThan(all.get("found").asInt());
    for (JsonNode candidate : believed.get("candidates")) {
      for (JsonNode link : candidate.get("links")) {
        assertThat(link.get("belief").asDouble()).isGreaterThanOrEqualTo(0.85);
      }
    }
  }

  @Test
  void aRankingWithoutSuchCandidatesTellsWhatTheyLack() {
    assertThat(TestGraph.ask("repurpose", "--drug", "daratumumab", "--stage", "stopped").out())
        .contains("What else could daratumumab treat? (stage STOPPED)")
        .contains("No candidate has stage STOPPED.")
        .contains("1 known use is left out; --known shows all.");
  }
}
