package org.theragraph.cli.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.theragraph.cli.fixture.FactsFolder.saying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.FactsFolder;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.server.ServerControl;

/** Documents of the future change no answer as of an earlier day. */
class PlantedFutureTest {
  private static final String BEFORE = "2021-03-31";
  private static final String AFTER = "2031-01-01";

  @TempDir private Path temp;

  @AfterEach
  void stop() {
    new ServerControl(temp.resolve("home")).stop();
  }

  private String run(String... args) {
    Cli.Result result =
        Cli.with(Map.of("THERAGRAPH_HOME", temp.resolve("home").toString())).run(args);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out();
  }

  @Test
  void whatIsToldLaterChangesNothingAsOfBefore() throws IOException {
    System.setProperty("theragraph.server.port", "0");
    run("load", Archetype.facts().write(temp.resolve("now")).toString());
    Map<String, String> before = answers(BEFORE);
    run("load", future().toString());
    assertThat(answers(BEFORE)).isEqualTo(before);
    Map<String, String> after = answers(AFTER);
    after.forEach((id, answer) -> assertThat(answer).as(id).isNotEqualTo(before.get(id)));
  }

  /** What each question answers about its example. */
  private Map<String, String> answers(String asOf) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (TypedQuestion question : Questions.all()) {
      List<String> line = new ArrayList<>(List.of("answer", question.id()));
      line.addAll(arguments(question));
      line.addAll(List.of("--as-of", asOf, "--format", "csv"));
      answers.put(question.id(), run(line.toArray(String[]::new)));
    }
    return answers;
  }

  private static List<String> arguments(TypedQuestion question) {
    return switch (question.id()) {
      case "changed-since" -> List.of("daratumumab", "--since", "2021");
      case "shared-mechanism" -> List.of("SLE", "rheumatoid arthritis");
      case "who-first", "between" -> List.of("daratumumab", "CD38");
      case "drugs-on", "cells-with" -> List.of("CD38");
      case "drugs-on-cell", "diseases-of", "transfer-mechanism" -> List.of("plasma cell");
      case "drugs-for", "contradictions", "candidates" -> List.of("MONDO:0007915");
      case "makers-of", "antigen-of" -> List.of("anti-AChR antibody");
      case "drugs-causing" -> List.of("neutropenia");
      case "autoantibodies-of" -> List.of("myasthenia gravis");
      case "failed-uses" -> List.of("rituximab");
      default -> List.of("daratumumab");
    };
  }

  private Path future() throws IOException {
    FactsFolder facts = Archetype.facts();
    int known = documents(Archetype.facts().write(temp.resolve("count"))).size();
    plant(facts);
    Path folder = facts.write(temp.resolve("future"));
    List<String> dated =
        documents(folder).stream()
            .map(
                line -> number(line) > known ? line.replaceAll("2021-03-0\\d", "2030-05-01") : line)
            .toList();
    Files.write(folder.resolve("documents.jsonl"), dated);
    return folder;
  }

  private static List<String> documents(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("documents.jsonl"));
  }

  private static int number(String line) {
    return Integer.parseInt(line.replaceAll(".*?\"test:(\\d+)\".*", "$1"));
  }

  private static void plant(FactsFolder facts) {
    facts
        .say(negated(Archetype.DARATUMUMAB, Predicate.TARGETS, Archetype.CD38))
        .say(told(Archetype.DARATUMUMAB, Predicate.TARGETS, Archetype.CD38))
        .say(negated(Archetype.CD38, Predicate.EXPRESSED_IN, Archetype.PLASMA_CELL))
        .say(told(Archetype.DARATUMUMAB, Predicate.AFFECTS, Archetype.PLASMA_CELL))
        .say(told(Archetype.PLASMA_CELL, Predicate.IMPLICATED_IN, Archetype.MYASTHENIA))
        .say(told(Archetype.CD38, Predicate.IMPLICATED_IN, Archetype.SLE))
        .say(told(Archetype.CD38, Predicate.IMPLICATED_IN, Archetype.ARTHRITIS))
        .say(negated(Archetype.ANTI_ACHR, Predicate.FOUND_IN, Archetype.MYASTHENIA))
        .say(told(Archetype.DARATUMUMAB, Predicate.TREATS, Archetype.SLE).at(Stage.APPROVED))
        .say(negated(Archetype.DARATUMUMAB, Predicate.TREATS, Archetype.SLE).at(Stage.STOPPED))
        .say(negated(Archetype.RITUXIMAB, Predicate.TREATS, Archetype.ARTHRITIS))
        .say(told(Archetype.DARATUMUMAB, Predicate.CAUSES, Archetype.FATIGUE))
        .say(told(Archetype.ISATUXIMAB, Predicate.CAUSES, Archetype.NEUTROPENIA))
        .say(told(Archetype.PLASMA_CELL, Predicate.PRODUCES, Archetype.ANTI_ACHR))
        .say(told(Archetype.ANTI_ACHR, Predicate.DIRECTED_AGAINST, Archetype.CD38));
  }

  private static FactsFolder.Saying told(String subject, Predicate predicate, String object) {
    return saying(subject, "What came first", predicate, "in future acts on", object, "the second");
  }

  private static FactsFolder.Saying negated(String subject, Predicate predicate, String object) {
    return told(subject, predicate, object).negated();
  }
}
