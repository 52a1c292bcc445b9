package org.theragraph.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which documents were there at a moment. */
class AsOfTest {
  @ParameterizedTest
  @CsvSource({
    "2019, 2019-12-31, true",
    "2019, 2019, true",
    "2019-06, 2019, false",
    "2019-06, 2019-06, true",
    "2019-06-29, 2019-06, false",
    "2019-06-30, 2019-06-30, true",
    "2019-06-30, 2019-07-01, false",
    "2019,, false"
  })
  void aDocumentCountsOnlyWhereItWasSurelyThere(String asOf, String published, boolean counts) {
    assertThat(AsOf.parse(asOf).includes("press:1", published)).isEqualTo(counts);
  }

  @Test
  void numbersOfPubMedAreAnOrderOfItsOwn() {
    AsOf asOf = AsOf.parse("pmid:31000000");
    assertThat(asOf.includes("pmid:31000000", null)).isTrue();
    assertThat(asOf.includes("pmid:31000001", "1999")).isFalse();
    assertThat(asOf.includes("press:1", "1999")).isFalse();
    assertThat(AsOf.parse("31000000")).isEqualTo(asOf);
  }

  @Test
  void everythingCountsNow() {
    assertThat(AsOf.NOW.includes("press:1", null)).isTrue();
    assertThat(AsOf.NOW.condition("d")).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "19", "2019-13", "2019-02-30", "yesterday", "pmid:"})
  void whatIsNoDateIsToldWithWhatToWrite(String text) {
    assertThatThrownBy(() -> AsOf.parse(text)).hasMessageContaining("write 2019, 2019-06");
  }
}
