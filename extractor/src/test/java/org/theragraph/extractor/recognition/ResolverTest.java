package org.theragraph.extractor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Span;

class ResolverTest {
  private static Candidate candidate(int start, int end, double score) {
    return new Candidate(new Span(start, end), ConceptType.DISEASE, List.of(), score, "test");
  }

  @Test
  void theLongerCandidateWins() {
    Candidate longer = candidate(0, 10, 0.1);
    assertThat(Resolver.resolve(List.of(candidate(0, 5, 0.9), longer, candidate(8, 12, 0.9))))
        .containsExactly(longer);
  }

  @Test
  void amongEqualsTheSurerWins() {
    Candidate surer = candidate(0, 5, 0.9);
    assertThat(Resolver.resolve(List.of(candidate(0, 5, 0.5), surer))).containsExactly(surer);
  }

  @Test
  void neighboursStayInTheOrderOfTheText() {
    Candidate first = candidate(0, 5, 0.5);
    Candidate second = candidate(5, 20, 0.5);
    assertThat(Resolver.resolve(List.of(second, first))).containsExactly(first, second);
  }
}
