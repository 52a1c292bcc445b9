package org.theragraph.extractor.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.ConceptType;

class TagDecoderTest {
  private static final float SURE = 10;

  /** Place of the first word's tags, behind those of [CLS]. */
  private static final int FIRST = 6;

  @Test
  void aMentionRunsFromItsBOverTheIBehindIt() {
    assertThat(decoded("OBIIO", "OOOOO")).containsExactly("DRUG 1-4");
    assertThat(decoded("BB", "OO")).containsExactly("DRUG 0-1", "DRUG 1-2");
  }

  @Test
  void anIBehindAnOBeginsAMention() {
    assertThat(decoded("OIIOO", "IOOBI")).containsExactly("DISEASE 0-1", "DRUG 1-3", "DISEASE 3-5");
  }

  @Test
  void ofOverlappingMentionsTheSurerOneStays() {
    float[] tags = tags("BI", "BO");
    tags[FIRST] = SURE - 1; // O of the drug, hardly below its B
    assertThat(decoded(tags, 2)).containsExactly("DISEASE 0-1");
  }

  @Test
  void theScoreIsTheMeanOfHowSurelyTheWordsAreInside() {
    float[] tags = tags("BO", "OO");
    tags[FIRST + 1] = 0;
    tags[FIRST + 2] = (float) Math.log(2); // O 1, B 1, I 2: three quarters inside
    float[][] outside = new float[2][];
    List<TagDecoder.Tagged> found = decoder().decode(window(2), tags, outside);
    assertThat(found)
        .singleElement()
        .satisfies(t -> assertThat(t.score()).isCloseTo(0.75, within(1e-6)));
    assertThat(outside[0][0]).isCloseTo(0.25f, within(1e-6f));
    assertThat(outside[1][1]).isCloseTo(1f, within(1e-3f));
  }

  private static List<String> decoded(String drug, String disease) {
    return decoded(tags(drug, disease), drug.length());
  }

  private static List<String> decoded(float[] tags, int words) {
    return decoder().decode(window(words), tags, new float[words][]).stream()
        .map(tagged -> tagged.type() + " " + tagged.first() + "-" + tagged.end())
        .toList();
  }

  private static TagDecoder decoder() {
    return new TagDecoder(List.of(ConceptType.DRUG, ConceptType.DISEASE));
  }

  /** One piece a word. */
  private static Window window(int words) {
    int[][] pieces = new int[words][1];
    return new Window(0, words, pieces);
  }

  /** Scores that say these tags surely. */
  private static float[] tags(String drug, String disease) {
    float[] tags = new float[(drug.length() + 2) * 6];
    for (int word = 0; word < drug.length(); word++) {
      tags[(word + 1) * 6 + "OBI".indexOf(drug.charAt(word))] = SURE;
      tags[(word + 1) * 6 + 3 + "OBI".indexOf(disease.charAt(word))] = SURE;
    }
    return tags;
  }
}
