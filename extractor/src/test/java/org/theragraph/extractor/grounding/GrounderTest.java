package org.theragraph.extractor.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.extractor.TestVocabulary;

class GrounderTest {
  private static final Curie SLE = Curie.parse("MONDO:0007915");
  private final Grounder grounder = new Grounder(TestVocabulary.VOCABULARY);

  @Test
  void wordsMayStandInAnotherOrder() {
    assertThat(grounder.ground("erythematosus, systemic lupus", ConceptType.DISEASE))
        .isEqualTo(SLE);
    assertThat(grounder.reordered("lupus erythematosus, systemic", ConceptType.DISEASE))
        .isEqualTo(SLE);
  }

  @Test
  void aMistypedLetterIsForgiven() {
    assertThat(grounder.ground("systemic lupus erythematosis", ConceptType.DISEASE)).isEqualTo(SLE);
    assertThat(grounder.ground("daratumumap", ConceptType.DRUG))
        .isEqualTo(Curie.parse("DRUGBANK:DB09331"));
  }

  @Test
  void theTypeMustFit() {
    assertThat(grounder.ground("systemic lupus erythematosis", ConceptType.DRUG)).isNull();
  }

  @Test
  void digitsAreNeverMistyped() {
    assertThat(grounder.ground("interleukin-997", ConceptType.TARGET)).isNull();
  }

  @Test
  void anotherWordIsNoTypingError() {
    assertThat(grounder.ground("nephrotoxicity", ConceptType.DISEASE))
        .isNotEqualTo(grounder.ground("neurotoxicity", ConceptType.DISEASE));
    assertThat(grounder.ground("osteochondrosis", ConceptType.DISEASE)).isNull();
  }

  @Test
  void shortAndEmptyNamesFindNothing() {
    assertThat(grounder.ground("gaut", ConceptType.DISEASE)).isNull();
    assertThat(grounder.ground("", ConceptType.DISEASE)).isNull();
    assertThat(grounder.reordered("--", ConceptType.DISEASE)).isNull();
  }

  @Test
  void distanceCountsLettersPutInLeftOutAndChanged() {
    assertThat(EditDistance.of("kitten", "sitting")).isEqualTo(3);
    assertThat(EditDistance.of("", "abc")).isEqualTo(3);
    assertThat(EditDistance.of("same", "same")).isZero();
  }
}
