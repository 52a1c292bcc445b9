package org.theragraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.cli.question.language.GraphNames;
import org.theragraph.cli.question.language.Parser;
import org.theragraph.cli.question.language.Understanding;
import org.theragraph.graph.Graph;
import org.theragraph.graph.server.ServerControl;

/** Wordings that were written down after the patterns, by what they must be understood as. */
class WordingsTest {
  private static final String DECLINE = "DECLINE";

  private record Wording(String text, String expected) {}

  @ParameterizedTest
  @ValueSource(strings = {"wordings-first.tsv"})
  void nineOfTenUnseenWordingsAreUnderstoodAndHardlyAnyWrongly(String table) throws Exception {
    List<Wording> wordings = read(table);
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try (Graph graph = Graph.open(new ServerControl(TestGraph.get().home()).address())) {
      Parser parser = new Parser(new GraphNames(graph));
      for (Wording wording : wordings) {
        String understood = understood(parser.understand(wording.text()));
        if (!understood.equals(wording.expected())) {
          boolean declined = understood.startsWith(DECLINE) && !understood.equals(DECLINE);
          (understood.startsWith(DECLINE) ? missed : wrong)
              .add(wording + " -> " + understood + (declined ? "" : ""));
        }
      }
    }
    System.out.printf(
        "%s: %d wordings, %d missed, %d wrong%n", table, wordings.size(), missed.size(), wrong.size());
    missed.forEach(m -> System.out.println("MISSED " + m));
    wrong.forEach(m -> System.out.println("WRONG " + m));
    assertThat(Duration.ZERO).isZero();
    assertThat(missed.size() + wrong.size()).as("%s", missed).isLessThanOrEqualTo(wordings.size() / 10);
    assertThat(wrong).hasSizeLessThanOrEqualTo(wordings.size() * 3 / 100);
  }

  private static String understood(Understanding understanding) {
    if (understanding instanceof Understanding.Understood one) {
      return one.reading().question().id();
    }
    if (understanding instanceof Understanding.Close close) {
      return DECLINE + close.readings().stream().map(r -> r.question().id()).toList();
    }
    if (understanding instanceof Understanding.Declined declined && !declined.strange().isEmpty()) {
      System.out.println("   strange " + declined.strange());
    }
    return DECLINE;
  }

  private static List<Wording> read(String table) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(WordingsTest.class.getResourceAsStream("question/" + table))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\t"))
          .map(parts -> new Wording(parts[0], parts[1]))
          .toList();
    }
  }
}
