package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartFilterTest {
  @Test
  void alternativesAreTakenTogether() {
    assertThat(StartFilter.starts("deplet(?:es?|ed)|kill|in vitro"))
        .containsExactlyInAnyOrder("dep", "kil", "in");
  }

  @Test
  void groupsAreLookedInto() {
    assertThat(StartFilter.starts("(?:was|were) (?:not|never)|(?:(?:co|over)-?)?express"))
        .containsExactlyInAnyOrder("was", "wer", "co", "ove", "exp");
  }

  @Test
  void aLetterThatMayBeMissingDoesNotCount() {
    assertThat(StartFilter.starts("es?|un?likely")).containsExactlyInAnyOrder("e", "u");
  }

  @Test
  void whatStandsBeforeIsPassedOver() {
    assertThat(StartFilter.starts("(?<!patients )did not|(?!no )none"))
        .containsExactlyInAnyOrder("did", "non");
  }

  @Test
  void othersAreNotUnderstood() {
    assertThat(StartFilter.starts("never|\\w+n't")).isNull();
    assertThat(StartFilter.starts("[Ii]n|on")).isNull();
    assertThat(StartFilter.starts("(?:un)?")).isNull();
    assertThat(StartFilter.starts("(?<name>un)done")).isNull();
  }

  @Test
  void textsPassWhereAWordStartsSo() {
    StartFilter filter = StartFilter.of("deplet(?:es?|ed)|in vitro");

    assertThat(filter.passes(WordStarts.of("It DEPLETED cells."))).isTrue();
    assertThat(filter.passes(WordStarts.of("B-cell-depletion"))).isTrue();
    assertThat(filter.passes(WordStarts.of("Seen in-vitro"))).isTrue();
    assertThat(filter.passes(WordStarts.of("undepleted 2depleted _depleted"))).isFalse();
    assertThat(filter.passes(WordStarts.of(""))).isFalse();
    assertThat(StartFilter.none().passes(WordStarts.of(""))).isTrue();
  }

  @Test
  void mostRulesTellHowTheyBegin() {
    WordStarts nothing = WordStarts.of("");

    assertThat(PhraseRule.load().stream().filter(rule -> rule.starts().passes(nothing)).count())
        .isLessThan(40);
    assertThat(Cue.load().stream().filter(cue -> cue.starts().passes(nothing)).count())
        .isLessThan(5);
  }
}
