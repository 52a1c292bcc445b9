package org.theragraph.extractor.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.Sentence;

class WindowsTest {
  @Test
  void aWordIsARunOfLettersDigitsAndMarksAndAnyOtherSignStandsAlone() {
    assertThat(words("IL-6 (nai\u0308ve)\u00a0α4β7 10%\u2009x\u00b2"))
        .containsExactly("IL", "-", "6", "(", "nai\u0308ve", ")", "α4β7", "10", "%", "x", "²");
  }

  @Test
  void aSignOfTwoUnitsIsOneWord() {
    assertThat(words("a\uD83D\uDE00\uD835\uDC00b")).containsExactly("a", "😀", "\uD835\uDC00b");
  }

  @Test
  void aPlaceTouchesTheWordsItReachesInto() {
    Words words = Words.of("anti-CD38 mAb", sentences("anti-CD38 mAb"));
    assertThat(words.touching(new Span(5, 9))).isEqualTo(new Span(2, 3));
    assertThat(words.touching(new Span(2, 11))).isEqualTo(new Span(0, 4));
    assertThat(words.touching(new Span(9, 10)).length()).isZero();
  }

  @Test
  void wholeSentencesAreSetTogetherWhileTheyFit() {
    assertThat(packed(6, "a b c", "d e", "f", "g")).containsExactly("a b c d e f", "g");
    assertThat(packed(6, "a b c", "d e f g")).containsExactly("a b c", "d e f g");
  }

  @Test
  void aSentenceLongerThanAWindowIsCutBetweenWordsAndItsEndSharesAWindow() {
    assertThat(packed(3, "a b", "c d e f g", "h")).containsExactly("a b", "c d e", "f g h");
    assertThat(packed(3, "aa bb cc")).containsExactly("aa", "bb", "cc");
  }

  @Test
  void aTextWithoutWordsHasNoWindow() {
    assertThat(packed(3)).isEmpty();
  }

  /** A piece a letter, so many a window. */
  private static List<String> packed(int room, String... sentences) {
    String text = String.join("\n", sentences);
    Words words = Words.of(text, sentences(sentences));
    int[][] pieces =
        IntStream.range(0, words.size())
            .mapToObj(word -> new int[words.span(word).length()])
            .toArray(int[][]::new);
    return Windows.of(words, pieces, room).stream()
        .map(
            window ->
                IntStream.range(window.first(), window.end())
                    .mapToObj(word -> words.span(word).of(text))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static List<String> words(String text) {
    Words words = Words.of(text, sentences(text));
    return IntStream.range(0, words.size()).mapToObj(i -> words.span(i).of(text)).toList();
  }

  private static List<Sentence> sentences(String... texts) {
    List<Sentence> sentences = new ArrayList<>();
    int at = 0;
    for (String text : Arrays.asList(texts)) {
      sentences.add(new Sentence(sentences.size(), new Span(at, at + text.length()), List.of()));
      at += text.length() + 1;
    }
    return sentences;
  }
}
