package org.theragraph.extractor.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.Sentence;

/** Words are single letters: d a drug, t a target, x a disease, c a cell, others nothing. */
class PairVectorTest {
  private static final int HIDDEN = 2;
  private static final String TYPES = "dtcx";

  @Test
  void theGreatestStatesOfSubjectObjectWordsBetweenAndStartComeFirst() {
    // Piece number n, [CLS] being 0, has the states n and -n.
    assertThat(vector("o d o o t")).startsWith(2, -2, 5, -5, 4, -3, 0, 0);
    assertThat(vector("t d")).startsWith(2, -2, 1, -1, 0, 0, 0, 0);
  }

  @Test
  void plainFactsComeBehind() {
    assertThat(plain("o d o o t")).containsExactly(1, 1, (float) Math.log1p(2) / 5, 1, 0, 0, 0, 0);
    assertThat(plain("x c o d"))
        .containsExactly(1, 0, (float) Math.log1p(2) / 5, 0, 1, 0, 1 / 5f, 0);
    assertThat(plain("t x")).containsExactly(1, 1, 0, 0, 0, 1, 0, 1);
    assertThat(plain("t c c c c c c o x")).endsWith(1, 0);
  }

  @Test
  void aPairOfTwoSentencesSaysSo() {
    assertThat(plain("d o\nt o")[0]).isZero();
    assertThat(plain("d o t o")[0]).isEqualTo(1);
  }

  @Test
  void onlyPairsOfKnownKindsAreAskedAbout() {
    assertThat(pairs("d t c x"))
        .extracting(Pair::kind)
        .containsExactly(PairKind.DRUG_TARGET, PairKind.DRUG_DISEASE, PairKind.TARGET_DISEASE);
    assertThat(pairs("d d c c")).isEmpty();
  }

  @Test
  void mentionsThatShareAWordAreNoPair() {
    Words words = words("dt x");
    List<Mention> mentions =
        List.of(
            new Mention("test:1", new Span(0, 2), "dt", ConceptType.DRUG, null, 1, "test"),
            new Mention("test:1", new Span(1, 2), "t", ConceptType.TARGET, null, 1, "test"),
            new Mention("test:1", new Span(3, 4), "x", ConceptType.DISEASE, null, 1, "test"));
    assertThat(Pairs.of(Pairs.placed(words, mentions)))
        .extracting(Pair::kind)
        .containsExactly(PairKind.DRUG_DISEASE, PairKind.TARGET_DISEASE);
  }

  @Test
  void ofVeryManyPairsTheNearestAreAskedAbout() {
    List<Pair> pairs = pairs("d t ".repeat(40));
    assertThat(pairs).hasSize(300);
    assertThat(pairs).allMatch(pair -> pair.to() - pair.from() < 10);
  }

  private static float[] plain(String text) {
    float[] vector = vector(text);
    float[] plain = new float[8];
    System.arraycopy(vector, 4 * HIDDEN, plain, 0, 8);
    return plain;
  }

  private static float[] vector(String text) {
    Words words = words(text);
    Window window = new Window(0, words.size(), new int[words.size()][1]);
    float[] states = new float[window.size() * HIDDEN];
    for (int piece = 0; piece < window.size(); piece++) {
      states[piece * HIDDEN] = piece;
      states[piece * HIDDEN + 1] = -piece;
    }
    float[] vector = new float[PairVector.length(HIDDEN)];
    PairVector.write(pairs(text).get(0), window, words, states, HIDDEN, vector, 0);
    return vector;
  }

  private static List<Pair> pairs(String text) {
    List<Mention> mentions = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      int type = TYPES.indexOf(text.charAt(at));
      if (type >= 0) {
        Span span = new Span(at, at + 1);
        mentions.add(
            new Mention(
                "test:1", span, span.of(text), ConceptType.values()[type], null, 1, "test"));
      }
    }
    return Pairs.of(Pairs.placed(words(text), mentions));
  }

  private static Words words(String text) {
    List<Sentence> sentences = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      sentences.add(new Sentence(sentences.size(), new Span(at, at + line.length()), List.of()));
      at += line.length() + 1;
    }
    return Words.of(text, sentences);
  }
}
