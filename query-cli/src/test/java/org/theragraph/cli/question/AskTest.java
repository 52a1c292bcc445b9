package org.theragraph.cli.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;

/** Questions in English, to a real Neo4j. */
class AskTest {
  private static Cli.Result ask(String... args) {
    String[] line = new String[args.length + 1];
    line[0] = "ask";
    System.arraycopy(args, 0, line, 1, args.length);
    return TestGraph.ask(line);
  }

  @Test
  void theQuestionBehindTheProjectIsUnderstoodAndSaysSo() {
    Cli.Result result = ask("which autoantibody diseases could daratumumab be transferred to?");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .startsWith("Understood as: What else could daratumumab treat, with an autoantibody?")
        .contains("theragraph answer transfer daratumumab --with-autoantibody");
    assertThat(result.out()).contains("myasthenia gravis").doesNotContain("amyloidosis");
  }

  @ParameterizedTest
  @CsvSource({
    "which autoimmune diseases could daratumumab be repurposed for?,"
        + "transfer daratumumab --among \"autoimmune disease\"",
    "in which diseases could depleting plasma cells help?,transfer-mechanism \"plasma cells\"",
    "what else could be treated by blocking CD38?,transfer-mechanism CD38",
    "could CD38 inhibition be transferred to other autoimmune diseases,"
        + "transfer-mechanism CD38 --among \"autoimmune disease\"",
    "which cells secrete anti-AChR antibodies?,makers-of \"anti-AChR antibodies\"",
    "what do anti-AChR antibodies bind?,antigen-of \"anti-AChR antibodies\"",
    "neutropenia caused by which drugs?,drugs-causing neutropenia",
    "does rituximab deplete plasma cells?,between rituximab \"plasma cells\"",
    "is CD38 expressed on plasma cells?,between CD38 \"plasma cells\"",
    "does daratumumab cause neutropenia?,between daratumumab neutropenia",
    "how does daratumumab work?,targets-of daratumumab",
    "what depletes plasma cells,drugs-on-cell \"plasma cells\"",
    "in which autoimmune diseases are plasma cells involved,diseases-of \"plasma cells\""
  })
  void eachIsUnderstoodAsItsCommand(String question, String command) {
    assertThat(ask(question).err()).contains("(theragraph answer " + command + ")");
  }

  @Test
  void itAnswersAsTheCommandDoes() {
    assertThat(ask("what", "does", "daratumumab", "target?").out())
        .isEqualTo(TestGraph.ask("answer", "targets-of", "daratumumab").out());
  }

  @ParameterizedTest
  @CsvSource({
    "targets of daratumumab as of May 2021,--as-of 2021-05-31",
    "targets of daratumumab before 2022,--as-of 2021-12-31",
    "what is new about SLE since 2019?,--since 2019-01-01",
    "what is new about SLE after March 2020?,--since 2020-04-01",
    "what is new about SLE since 12 May 2020,--since 2020-05-12",
    "failed uses of rituximab in 2021,--since 2021-01-01 --as-of 2021-12-31",
    "failed uses of rituximab between 2019 and 2021,--since 2019-01-01 --as-of 2021-12-31"
  })
  void datesOfTheQuestionAreUnderstood(String question, String options) {
    assertThat(ask(question).err()).contains(options);
  }

  @Test
  void aQuestionForApprovedUsesIsToldThatUsesOfAllStagesAreListed() {
    String note = "Uses of all stages are listed, approved ones first";
    assertThat(ask("what is daratumumab approved for?").err()).contains(note);
    assertThat(ask("what is daratumumab used for?").err()).doesNotContain(note);
  }

  @Test
  void anIdIsAName() {
    assertThat(ask("which drugs act on HGNC:1667?").err()).contains("answer drugs-on HGNC:1667");
  }

  @Test
  void aQuestionOnAnUnknownNameGetsTheNearestNames() {
    Cli.Result result = ask("which targets does daratumumob have");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("no concept is called 'daratumumob'", "daratumumab");
  }

  @Test
  void aNameOfTheWrongTypeIsToldSo() {
    Cli.Result result = ask("what does SLE target?");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("a Drug is needed");
  }

  @Test
  void aNameOfTwoDiseasesIsAskedBack() {
    Cli.Result result = ask("drugs for lupus");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("could mean", "Give the id");
  }

  @Test
  void twoReadingsThatAreAsGoodAreAskedBackWithTheirCommands() {
    Cli.Result result = ask("antibodies for myasthenia gravis");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("answer autoantibodies-of \"myasthenia gravis\""))
        .anyMatch(line -> line.contains("answer drugs-for \"myasthenia gravis\""));
  }

  @Test
  void anotherKindOfQuestionIsDeclinedWithTheNearest() {
    Cli.Result result = ask("what is the dose of daratumumab?");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("I don't know this kind of question", "dose", "theragraph answer ")
        .hasLineCount(1);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void whatIsNewNeedsADate() {
    Cli.Result result = ask("what is new about daratumumab?");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("since when?");
  }
}
