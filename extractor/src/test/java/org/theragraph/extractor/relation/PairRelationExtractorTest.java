package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.extractor.reader.ScoredPair;

class PairRelationExtractorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          [Zilucoplan|DRUG] relieves the weakness of [myasthenia|DISEASE].       # CAUSES # true
          [Warfarin|DRUG] remains the standard in [thrombosis|DISEASE].          # CAUSES # true
          [Cisplatin|DRUG] was followed by [deafness|DISEASE], which was treated. # CAUSES # false
          [Cisplatin|DRUG] led to [deafness|DISEASE].                            # CAUSES # false
          [Zilucoplan|DRUG] relieves the weakness of [myasthenia|DISEASE].       # TREATS # false
          """)
  void wordsOfReliefBetweenBothSayThatADrugDoesNotCauseIt(
      String sentence, String label, boolean relief) {
    MarkedText text = MarkedText.parse(sentence);
    ScoredPair pair = new ScoredPair(text.mentions().get(0), text.mentions().get(1), label, 0.9);
    assertThat(PairRelationExtractor.isRelief(pair, text.document())).isEqualTo(relief);
  }
}
