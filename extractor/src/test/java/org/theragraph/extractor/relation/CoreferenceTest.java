package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands for a name in the last sentence of a text. */
class CoreferenceTest {
  private static final String STORY =
      "[Rituximab|DRUG] binds [CD20|TARGET] on [B cells|CELL] in [lupus|DISEASE]. ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          The drug worked.                              # The drug=Rituximab
          We like this new antibody.                    # this new antibody=Rituximab
          It worked.                                    # It=Rituximab
          Treatment lasted two years.                   # Treatment=Rituximab
          This marker is old.                           # This marker=CD20
          The protein is old.                           # The protein=CD20
          These cells live long.                        # These cells=B cells
          Nobody can cure the disease.                  # the disease=lupus
          """)
  void definiteWordsStandForWhatTheTextIsAbout(String sentence, String expected) {
    assertThat(standIns(STORY + sentence)).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          The drug levels rose.
          The treatment group did well.
          Few liked the treatment of children.
          The best drug won.
          We saw it.
          A cell is small.
          The antibody [daratumumab|DRUG] worked.
          """)
  void otherWordsStandForNothing(String sentence) {
    assertThat(standIns(STORY + sentence)).isEmpty();
  }

  @Test
  void withoutANameBeforeThemWordsStandForNothing() {
    assertThat(standIns("The drug worked. These cells live. This marker is on them.")).isEmpty();
  }

  @Test
  void whereTheTextIsAboutNoOneDrugTheNearestBeforeIsMeant() {
    assertThat(standIns("[Rituximab|DRUG] and [ofatumumab|DRUG] are old. The drug is cheap."))
        .containsExactly("The drug=ofatumumab");
  }

  @Test
  void theLeadOfAStoryMaySpeakOfADrugThatIsNamedLater() {
    MarkedText text =
        MarkedText.parse("A cancer drug can help in lupus. [Rituximab|DRUG] is its name.");
    Reading first = Reading.of("A cancer drug can help in lupus.");
    Topics topics = Topics.of(text.document(), text.mentions());
    List<Argument> found =
        new Coreference(topics)
            .arguments(text.document().text(), first.view().sentence(), List.of());
    assertThat(found)
        .singleElement()
        .satisfies(argument -> assertThat(argument.named().text()).isEqualTo("Rituximab"));
  }

  @Test
  void whatADrugIsAnAlternativeToOnlyTellsWhatItReplaces() {
    assertThat(Reading.of("A [steroid|DRUG] alternative won.").view().groups()).isEmpty();
    assertThat(Reading.of("A [steroid|DRUG] won.").view().groups()).hasSize(1);
  }

  private static List<String> standIns(String marked) {
    Reading reading = Reading.of(marked);
    return reading.view().groups().stream()
        .flatMap(List::stream)
        .filter(Argument::isAnaphor)
        .map(argument -> reading.of(argument.place()) + "=" + argument.named().text())
        .toList();
  }
}
