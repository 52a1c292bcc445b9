package org.theragraph.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CleanTextTest {
  @Test
  void lineEndsBlanksAndInvisibleCharactersAreMadePlain() {
    assertThat(CleanText.clean("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\nd");
    assertThat(CleanText.clean("5\u00A0mg\u2009x\ty")).isEqualTo("5 mg x y");
    assertThat(CleanText.clean("dara\u00ADtumu\u200Bmab\uFEFF")).isEqualTo("daratumumab");
    assertThat(CleanText.clean("a\u0000b\u0007c\u007F")).isEqualTo("abc");
  }

  @Test
  void quotesOfWindowsAreQuotes() {
    assertThat(CleanText.clean("\u0093it\u0092s\u0094")).isEqualTo("“it’s”");
  }

  @Test
  void pairsStayAndLoneSurrogatesGo() {
    assertThat(CleanText.clean("\uD83D\uDE00\uD83D x \uDE00"))
        .isEqualTo("\uD83D\uDE00\uFFFD x \uFFFD");
  }

  @Test
  void aLineHasSingleSpacesAndNoneAtItsEnds() {
    assertThat(CleanText.line("  a \n\t b\u00A0 ")).isEqualTo("a b");
    assertThat(CleanText.line(" \n ")).isEmpty();
  }

  @Provide
  Arbitrary<String> wild() {
    return Arbitraries.strings().withCharRange('\u0000', '\uFFFF').ofMaxLength(100);
  }

  @Property
  void cleaningTwiceChangesNothingMore(@ForAll("wild") String text) {
    String clean = CleanText.clean(text);
    assertThat(CleanText.clean(clean)).isEqualTo(clean);
    assertThat(CleanText.line(CleanText.line(text))).isEqualTo(CleanText.line(text));
  }

  @Property
  void safeTextKeepsItsLength(@ForAll("wild") String text) {
    assertThat(CleanText.safe(text)).hasSameSizeAs(text);
    assertThat(CleanText.safe(CleanText.safe(text))).isEqualTo(CleanText.safe(text));
  }

  @Property
  void safeTextHoldsNoControlCharacterButLineEnds(@ForAll("wild") String text) {
    assertThat(CleanText.safe("\t" + text).chars().filter(c -> c != '\n'))
        .noneMatch(Character::isISOControl);
  }
}
