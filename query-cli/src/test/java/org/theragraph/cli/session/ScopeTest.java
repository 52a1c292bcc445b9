package org.theragraph.cli.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.session.Scope.Sources;

/** Which documents were there at a moment. */
class ScopeTest {
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
  void aDocumentCountsOnlyWhereItWasSurelyThere(String scope, String published, boolean counts) {
    assertThat(Scope.parse(scope).includes("press:1", published, false)).isEqualTo(counts);
  }

  @Test
  void numbersOfPubMedAreAnOrderOfItsOwn() {
    Scope scope = Scope.parse("pmid:31000000");
    assertThat(scope.includes("pmid:31000000", null, false)).isTrue();
    assertThat(scope.includes("pmid:31000001", "1999", false)).isFalse();
    assertThat(scope.includes("press:1", "1999", false)).isFalse();
    assertThat(Scope.parse("31000000")).isEqualTo(scope);
  }

  @Test
  void everythingCountsNow() {
    assertThat(Scope.NOW.includes("press:1", null, false)).isTrue();
    assertThat(Scope.NOW.condition("d")).isEqualTo("true");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "19", "2019-13", "2019-02-30", "yesterday", "pmid:"})
  void whatIsNoDateIsToldWithWhatToWrite(String text) {
    assertThatThrownBy(() -> Scope.parse(text)).hasMessageContaining("write 2019, 2019-06");
  }

  @Test
  void onlyTheWantedKindOfSourceCounts() {
    Scope texts = Scope.NOW.only(Sources.TEXTS);
    assertThat(texts.includes("press:1", null, false)).isTrue();
    assertThat(texts.includes("kgx:table", null, true)).isFalse();
    assertThat(Scope.NOW.only(Sources.CURATED).includes("press:1", null, false)).isFalse();
    assertThat(Scope.parse("2019").only(Sources.TEXTS).words())
        .isEqualTo("as of 2019-12-31, from texts alone");
    assertThat(texts.isNow()).isTrue();
    assertThat(texts.isWhole()).isFalse();
  }
}
