package org.theragraph.extractor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.theragraph.corpora.model.Mention;
import org.theragraph.extractor.TestVocabulary;

/** Every sentence of {@code sentences.txt} gives the mentions marked in it, and no other. */
class SentencesTest {
  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([A-Z_]+)(?: (\\S+))?\\]");

  static Stream<String> sentences() throws IOException {
    try (InputStream in =
        SentencesTest.class.getResourceAsStream("/theragraph/recognition/sentences.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void givesTheMarkedMentionsAndNoOther(String marked) {
    List<String> expected = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher mark = MARK.matcher(marked);
    int end = 0;
    while (mark.find()) {
      text.append(marked, end, mark.start());
      expected.add(
          "%d %s %s %s".formatted(text.length(), mark.group(1), mark.group(2), mark.group(3)));
      text.append(mark.group(1));
      end = mark.end();
    }
    text.append(marked, end, marked.length());
    List<Mention> mentions = TestVocabulary.mentions(text.toString());
    assertThat(mentions)
        .extracting(m -> "%d %s %s %s".formatted(m.span().start(), m.text(), m.type(), m.concept()))
        .containsExactlyElementsOf(expected);
  }
}
