package org.theragraph.corpora.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameKeySpellingTest {
  @Test
  void fourCapitalsAreNoPlural() {
    assertThat(NameKey.of("PAPS")).isEqualTo("paps").isNotEqualTo(NameKey.of("PAP"));
    assertThat(NameKey.of("AIDS")).isEqualTo("aids");
  }

  @Test
  void aHeadingInCapitalsHasPluralsStill() {
    assertThat(NameKey.of("PLASMA CELLS")).isEqualTo(NameKey.of("plasma cell"));
    assertThat(NameKey.of("PBMCs")).isEqualTo(NameKey.of("PBMC"));
  }

  @Test
  void greekLettersOutsideTheAlphabetAreNoGreekPieces() {
    assertThat(NameKey.of("TNFα")).isEqualTo("tnf alpha");
    assertThat(NameKey.of("5 µg")).isEqualTo("5 mu g");
    assertThat(NameKey.of("Łódź")).isEqualTo("lodz");
  }
}
