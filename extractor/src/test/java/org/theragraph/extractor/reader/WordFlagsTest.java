package org.theragraph.extractor.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.Sentence;

class WordFlagsTest {
  @Test
  void aWordTellsHowItIsWritten() {
    assertThat(bits("SLE")).containsExactly(11);
    assertThat(bits("CD38")).containsExactly(11, 14);
    assertThat(bits("Crohn")).containsExactly(12);
    assertThat(bits("A")).containsExactly(12);
    assertThat(bits("B12")).containsExactly(12, 14);
    assertThat(bits("mTOR")).containsExactly(13);
    assertThat(bits("3D")).containsExactly(13, 14);
    assertThat(bits("McArdle")).containsExactly(13);
    assertThat(bits("lupus")).isEmpty();
    assertThat(bits("-")).isEmpty();
  }

  @Test
  void aMentionOfTheVocabularyMarksItsFirstWordAndThoseBehindApart() {
    String text = "anti-CD38 in lupus nephritis";
    int[] flags =
        WordFlags.of(
            text,
            words(text),
            List.of(
                mention(text, "CD38", ConceptType.TARGET, "HGNC:1667"),
                mention(text, "lupus nephritis", ConceptType.DISEASE, null)));
    assertThat(IntStream.of(flags).mapToObj(WordFlagsTest::bits))
        .containsExactly(
            List.of(), List.of(), List.of(2, 10, 11, 14), List.of(), List.of(6), List.of(7));
  }

  @Test
  void aMentionThatBeginsInsideAWordBeginsAtIt() {
    String text = "poststroke";
    int[] flags =
        WordFlags.of(
            text, words(text), List.of(mention(text, "stroke", ConceptType.AUTOANTIBODY, null)));
    assertThat(bits(flags[0])).containsExactly(8);
  }

  private static Mention mention(
      String text, String name, ConceptType type, @Nullable String concept) {
    int at = text.indexOf(name);
    return new Mention(
        "test:1",
        new Span(at, at + name.length()),
        name,
        type,
        concept == null ? null : Curie.parse(concept),
        0.9,
        "vocabulary");
  }

  private static List<Integer> bits(String word) {
    return bits(WordFlags.of(word, words(word), List.of())[0]);
  }

  private static List<Integer> bits(int flags) {
    float[] spread = new float[WordFlags.COUNT];
    WordFlags.spread(flags, spread, 0);
    return IntStream.range(0, spread.length).filter(bit -> spread[bit] == 1).boxed().toList();
  }

  private static Words words(String text) {
    return Words.of(text, List.of(new Sentence(0, new Span(0, text.length()), List.of())));
  }
}
