package org.theragraph.corpora.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Span;

class CopiesTest {
  private static Document document(String id, String text) {
    return Document.of(id, DocumentKind.TEXT, null, text, List.of(), Citation.NONE);
  }

  private static String words(long seed, int count) {
    return new Random(seed)
        .ints(count, 0, 5000)
        .mapToObj(i -> "w" + i)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aReprintWithFewChangesIsACopyOfTheFirst() {
    String text = words(1, 200);
    NearCopies copies = new NearCopies();
    assertThat(copies.originalOf(document("a", text))).isEmpty();
    assertThat(copies.originalOf(document("b", text.toUpperCase(java.util.Locale.ROOT) + "!")))
        .contains("a");
    String changed = text.replaceFirst("w\\d+ w\\d+", "new words");
    assertThat(copies.originalOf(document("c", "Reprint. " + changed))).contains("a");
    assertThat(copies.originalOf(document("d", words(2, 200)))).isEmpty();
  }

  @Test
  void halfACopyIsNone() {
    NearCopies copies = new NearCopies();
    copies.originalOf(document("a", words(1, 200)));
    String half = words(1, 200).substring(0, 500) + words(3, 100);
    assertThat(copies.originalOf(document("b", half))).isEmpty();
    assertThat(copies.originalOf(document("c", "Reply."))).isEmpty();
    assertThat(copies.originalOf(document("d", "Reply."))).isEmpty();
  }

  @Test
  void copiesAreFoundAmongThousandsWithTheSameTemplate() {
    NearCopies copies = new NearCopies();
    String template = words(9, 60);
    for (int i = 0; i < 3000; i++) {
      assertThat(copies.originalOf(document("t" + i, template + " " + words(100 + i, 60))))
          .isEmpty();
    }
    assertThat(copies.originalOf(document("x", template + " " + words(1777, 60))))
        .contains("t1677");
  }

  @Test
  void estimatesAreCloseToWhatStandsInTheOther() {
    List<Double> errors = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      String shared = words(i, 200);
      Sketch one = Objects.requireNonNull(Sketch.of(shared + " " + words(1000 + i, 40)));
      Sketch other = Objects.requireNonNull(Sketch.of(words(2000 + i, 400) + " " + shared));
      Sketch.Overlap overlap = one.in(other);
      assertThat(overlap.head()).isEqualTo(1);
      errors.add(overlap.whole() - 196.0 / 236);
    }
    assertThat(errors.stream().mapToDouble(e -> e).average().orElseThrow()).isBetween(-0.02, 0.02);
  }

  @Test
  void aShortenedVersionIsACopyWhicheverComesFirst() {
    String text = words(1, 300);
    String shortened = text.substring(0, text.length() * 2 / 5);
    NearCopies copies = new NearCopies();
    copies.originalOf(document("a", text));
    assertThat(copies.originalOf(document("b", shortened))).contains("a");
    NearCopies turned = new NearCopies();
    turned.originalOf(document("b", shortened));
    assertThat(turned.originalOf(document("a", text))).contains("b");
    String rest = text.substring(text.length() / 2);
    assertThat(turned.originalOf(document("c", rest))).as("known by a's words").contains("b");
  }

  @Test
  void commonBoilerplateBelowDifferentNewsMakesNoCopies() {
    String boilerplate = words(5, 150);
    NearCopies copies = new NearCopies();
    copies.originalOf(document("a", words(1, 70) + " " + boilerplate));
    assertThat(copies.originalOf(document("b", words(2, 70) + " " + boilerplate))).isEmpty();
  }

  @Test
  void aQuotedLeadMakesNoCopy() {
    String lead = words(1, 60);
    NearCopies copies = new NearCopies();
    copies.originalOf(document("a", lead + " " + words(2, 150)));
    assertThat(copies.originalOf(document("b", lead + " " + words(3, 100)))).isEmpty();
    assertThat(copies.originalOf(document("c", lead + " and so on"))).as("a brief").contains("a");
    assertThat(copies.originalOf(document("d", words(1, 30)))).as("a passage").isEmpty();
  }

  @Test
  void sentencesOfTheSameWordsHaveOneKeyUnlessTheyAreShort() {
    assertThat(Passage.key(SENTENCE.toUpperCase(java.util.Locale.ROOT)))
        .isEqualTo(Passage.key("\u201C" + SENTENCE + "\u201D"))
        .isNotEqualTo(Passage.NONE)
        .isNotEqualTo(Passage.key(SENTENCE.replace("both", "all")));
    assertThat(Passage.key("Daratumumab treats lupus.")).isEqualTo(Passage.NONE);
    assertThat(Passage.of(SENTENCE, "kgx/infores:x")).isEqualTo(Passage.NONE);
  }

  private static final String SENTENCE =
      "Daratumumab depleted the long-lived plasma cells in both of the patients.";

  @Test
  void aRepeatedSentenceCountsOnceAndTheLaterCopyIsNamed() {
    String text = "Summary: " + SENTENCE + " Other words. " + SENTENCE + " The end of it.";
    assertThat(RepeatedPassages.in(text)).hasSize(1);
    Span span = RepeatedPassages.in(text).get(0);
    assertThat(span.start()).isEqualTo(text.lastIndexOf("Daratumumab"));
    assertThat(span.of(text)).isEqualTo(SENTENCE);
  }

  @Test
  void caseAndPunctuationDoNotHideACopy() {
    String line = "the drug reduced flares of gout by half";
    String text = "The drug reduced flares of gout by half\nSomething else.\n" + line + "!\nEnd.";
    assertThat(RepeatedPassages.in(text)).extracting(s -> s.of(text)).containsExactly(line + "!");
  }

  @Test
  void shortPhrasesMayBeRepeated() {
    assertThat(
            RepeatedPassages.in(
                "Gout hurts. It is bad. Gout hurts. It is bad. Gout hurts a lot today."))
        .isEmpty();
  }

  @Property
  void spansLieInTheTextInOrderAndSpareTheFirst(
      @ForAll @CharRange(from = 'a', to = 'c') String letters) {
    String text = letters.replace('c', ' ').replace("bb", ".\nB");
    int end = 0;
    for (Span span : RepeatedPassages.in(text)) {
      assertThat(span.start()).isGreaterThan(end);
      assertThat(span.of(text)).isNotBlank();
      end = span.end();
    }
  }

  @Test
  void aTextInACircleIsCopiedFromTheSecondRound() {
    String round = words(5, 14) + ". ";
    String text = round.repeat(3);
    assertThat(RepeatedPassages.in(text)).hasSize(1);
    assertThat(RepeatedPassages.in(text).get(0).start()).isEqualTo(round.length());
  }

  @Test
  void aLongTextTakesLinearTime() {
    String text = "a b c d e f g h i j k l m n. ".repeat(40_000);
    long start = System.nanoTime();
    assertThat(RepeatedPassages.in(text)).isNotEmpty();
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
  }
}
