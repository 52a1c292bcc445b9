package org.theragraph.cli.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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

/**
 * Wordings and what they must be understood as. Each table was written after the patterns as they
 * were then; docs/decisions/0024 tells what each gave at first sight.
 */
class WordingsTest {
  private static final String DECLINED = "DECLINE";

  private record Line(String text, String expected) {}

  @ParameterizedTest
  @ValueSource(strings = {"wordings-first.tsv", "wordings-second.tsv", "wordings-third.tsv"})
  void nineOfTenWordingsAreUnderstoodRightlyAndHardlyAnyWrongly(String table) throws Exception {
    List<Line> lines = read(table);
    List<String> missed = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    try (Graph graph = Graph.open(new ServerControl(TestGraph.get().home()).address())) {
      Parser parser = new Parser(new GraphNames(graph));
      for (Line line : lines) {
        String understood = id(parser.understand(line.text()));
        if (!understood.equals(line.expected())) {
          (understood.equals(DECLINED) ? missed : wrong).add(line + " -> " + understood);
        }
      }
    }
    assertThat(missed.size() + wrong.size())
        .as("of %d declined %s, read wrongly %s", lines.size(), missed, wrong)
        .isLessThanOrEqualTo(lines.size() / 10);
    assertThat(wrong).hasSizeLessThanOrEqualTo(lines.size() * 3 / 100);
  }

  /** Asking back, or for the right name, is no answer, but no wrong one either. */
  private static String id(Understanding understanding) {
    return understanding instanceof Understanding.Understood one
        ? one.reading().question().id()
        : DECLINED;
  }

  private static List<Line> read(String table) throws Exception {
    try (InputStream in =
        Objects.requireNonNull(WordingsTest.class.getResourceAsStream(table), table)) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.split("\t", -1))
          .map(parts -> new Line(parts[0], parts[1]))
          .toList();
    }
  }
}
