package org.theragraph.extractor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {
  private static List<String> found(String text) {
    return Abbreviations.find(text).stream()
        .map(d -> d.shortForm() + " = " + d.longSpan().of(text))
        .toList();
  }

  @Test
  void theLongFormStandsBeforeTheBracket() {
    assertThat(found("We treated systemic lupus erythematosus (SLE) early."))
        .containsExactly("SLE = systemic lupus erythematosus");
  }

  @Test
  void theLongFormMayStandInTheBracket() {
    assertThat(found("We saw SLE (systemic lupus erythematosus) early."))
        .containsExactly("SLE = systemic lupus erythematosus");
  }

  @Test
  void lettersMayComeFromInsideWords() {
    assertThat(found("an enzyme-linked immunosorbent assay (ELISA)"))
        .containsExactly("ELISA = enzyme-linked immunosorbent assay");
  }

  @Test
  void theFirstLetterMustStartAWord() {
    assertThat(found("the hepatitis was new (TN) here")).isEmpty();
  }

  @Test
  void aPluralShortFormIsExplainedByAPlural() {
    assertThat(found("Regulatory T cells and monoclonal antibodies (mAbs) were used."))
        .containsExactly("mAbs = monoclonal antibodies");
  }

  @Test
  void whatFollowsACommaIsNoPartOfTheShortForm() {
    assertThat(found("myasthenia gravis (MG; n = 12)")).containsExactly("MG = myasthenia gravis");
  }

  @Test
  void greekLettersCountAsTheirLatinOnes() {
    assertThat(found("αβ protein kinase (APK)")).containsExactly("APK = αβ protein kinase");
  }

  @Test
  void remarksInBracketsExplainNothing() {
    assertThat(found("Most patients (see Table 1) improved (p < 0.05) (12 of 20) (however)."))
        .isEmpty();
  }

  @Test
  void aSentenceEndStopsTheSearch() {
    assertThat(found("Systemic disease was rare. Lupus erythematosus (SLE)")).isEmpty();
  }
}
