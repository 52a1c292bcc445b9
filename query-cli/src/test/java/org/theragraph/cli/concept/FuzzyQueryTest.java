package org.theragraph.cli.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyQueryTest {
  @Test
  void shortWordsMustBeExactAndLongOnesMayBeMisspelt() {
    assertThat(FuzzyQuery.of("IL-6")).isEqualTo("il^4 6^4");
    assertThat(FuzzyQuery.of("lupus")).isEqualTo("lupus^4 lupus*^2 lupus~1");
    assertThat(FuzzyQuery.of("daratumumab")).endsWith("daratumumab~2");
  }

  @Test
  void nothingOfLucenesSyntaxComesThrough() {
    assertThat(FuzzyQuery.of("a) OR name:[* TO *] \"")).doesNotContain("(", ")", "[", "\"", ":");
    assertThat(FuzzyQuery.of("!?")).isEmpty();
  }

  @Test
  void oneNameMatchIsClearAgainstSynonyms() {
    assertThat(ConceptResolver.isClear(List.of(hit("a", 1, true), hit("b", 9, false)))).isTrue();
  }

  @Test
  void muchMoreEvidenceIsClearAndALittleMoreIsNot() {
    assertThat(ConceptResolver.isClear(List.of(hit("a", 9, false), hit("b", 3, false)))).isTrue();
    assertThat(ConceptResolver.isClear(List.of(hit("a", 8, false), hit("b", 3, false)))).isFalse();
    assertThat(ConceptResolver.isClear(List.of(hit("a", 0, false), hit("b", 0, false)))).isFalse();
  }

  private static ConceptHit hit(String id, long evidence, boolean nameMatch) {
    return new ConceptHit(new ConceptRef(id, "Drug", id), List.of(), evidence, nameMatch);
  }
}
