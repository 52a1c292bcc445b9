package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names stand in one list. */
class CoordinationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          [lupus|DISEASE], [myositis|DISEASE] and [asthma|DISEASE]           # lupus+myositis+asthma
          [lupus|DISEASE] as well as [myositis|DISEASE]                      # lupus+myositis
          [lupus|DISEASE], or severe active [myositis|DISEASE]              # lupus+myositis
          [lupus|DISEASE] or for [myositis|DISEASE]                          # lupus+myositis
          [lupus|DISEASE], and against a severe [asthma|DISEASE]             # lupus+asthma
          [CD19|TARGET]/[CD20|TARGET]                                        # CD19+CD20
          [lupus|DISEASE] in [asthma|DISEASE]                                # lupus asthma
          [lupus|DISEASE] but no [asthma|DISEASE]                            # lupus asthma
          [rituximab|DRUG] and [lupus|DISEASE]                               # rituximab lupus
          [lupus|DISEASE] and [side effects|DISEASE]                         # lupus side_effects
          [lupus|DISEASE]; and then we saw [asthma|DISEASE]                  # lupus asthma
          """)
  void aListIsWhatCommasAndConjunctionsJoin(String marked, String expected) {
    assertThat(groups(marked)).isEqualTo(expected);
  }

  @Test
  void anotherNameInBracketsBelongsToTheNameBefore() {
    assertThat(groups("[lupus|DISEASE] ([Lupus|DISEASE]) heals")).isEqualTo("lupus+Lupus");
    assertThat(groups("[lupus|DISEASE] ([asthma|DISEASE]) heals")).isEqualTo("lupus asthma");
  }

  @Test
  void aStandInJoinsNoList() {
    assertThat(groups("[Rituximab|DRUG] came. [Ofatumumab|DRUG] and the drug"))
        .isEqualTo("Ofatumumab Ofatumumab");
  }

  @Test
  void aSentenceWithoutNamesHasNoGroups() {
    assertThat(Coordination.groups("nothing", List.of())).isEmpty();
  }

  private static String groups(String marked) {
    return Reading.of(marked).view().groups().stream()
        .map(
            group ->
                group.stream()
                    .map(argument -> argument.named().text().replace(' ', '_'))
                    .collect(Collectors.joining("+")))
        .collect(Collectors.joining(" "));
  }
}
