package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.corpora.model.Span;

/** What a phrase rule sees of a sentence. */
class MaskTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '"',
      textBlock =
          """
          The anti-[CD38|TARGET] antibody [daratumumab|DRUG] # The anti-‹T0› antibody ‹D1›
          [B cells|CELL] make [autoantibodies|AAB]           # ‹C0› make ‹A1›
          [lupus|DISEASE], [asthma|DISEASE] and more         # ‹X0› and more
          [Side effects|DISEASE] were [pain|DISEASE]         # ‹E0› were ‹X1›
          [lupus|DISEASE] ([Lupus|DISEASE]) heals            # ‹X0› heals
          a ‹strange› man’s non–drug                         # a 'strange' man's non-drug
          """)
  void namesAreTheirTypesAndNumbers(String marked, String mask) {
    assertThat(mask(marked)).isEqualTo(mask);
  }

  @Test
  void aStretchOfTheMaskHasItsPlaceInTheText() {
    Reading reading = Reading.of("Yes. [Rituximab|DRUG] clearly improved [lupus|DISEASE].");
    Mask mask = reading.view().mask();
    int at = mask.text().indexOf("clearly improved");
    Span place = mask.origin(at, at + "clearly improved".length());
    assertThat(reading.of(place)).isEqualTo("clearly improved");
    Span end = mask.origin(mask.text().length() - 1, mask.text().length());
    assertThat(reading.of(end)).isEqualTo(".");
  }

  @Property(tries = 300)
  void everyStretchLiesInItsSentence(@ForAll("words") String marked) {
    Reading reading = Reading.of(marked + " end");
    Mask mask = reading.view().mask();
    Span sentence = reading.view().sentence().span();
    for (int start = 0; start < mask.text().length(); start++) {
      Span unit = mask.origin(start, start + 1);
      assertThat(unit.length()).isPositive();
      assertThat(sentence.contains(unit)).isTrue();
      assertThat(sentence.contains(mask.origin(start, mask.text().length()))).isTrue();
    }
  }

  @net.jqwik.api.Provide
  static net.jqwik.api.Arbitrary<String> words() {
    return AnyTextTest.words();
  }

  private static String mask(String marked) {
    return Reading.of(marked).view().mask().text();
  }
}
