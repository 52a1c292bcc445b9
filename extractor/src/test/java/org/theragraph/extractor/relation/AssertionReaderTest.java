package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;

/** How a sentence puts what it says; the last word before the bar is the relation's cue. */
class AssertionReaderTest {
  private static final AssertionReader READER = new AssertionReader(Cue.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          [Rituximab|DRUG] improved [lupus|DISEASE].                                # improved  # AFFIRMED
          [Rituximab|DRUG] did not improve [lupus|DISEASE].                         # improve   # NEGATED
          [Rituximab|DRUG] doesn't help in [lupus|DISEASE].                         # help      # NEGATED
          [Rituximab|DRUG] failed to improve [lupus|DISEASE].                       # improve   # NEGATED
          [Rituximab|DRUG] never improved [lupus|DISEASE].                          # improved  # NEGATED
          No trial showed that [rituximab|DRUG] improves [lupus|DISEASE].           # improves  # NEGATED
          [Rituximab|DRUG] not only improved [lupus|DISEASE], it cured it.          # improved  # AFFIRMED
          There is no doubt that [rituximab|DRUG] improves [lupus|DISEASE].         # improves  # AFFIRMED
          Pain was not seen, but [rituximab|DRUG] improved [lupus|DISEASE].         # improved  # AFFIRMED
          [Rituximab|DRUG] improved [lupus|DISEASE], although sleep did not change. # improved  # AFFIRMED
          """)
  void negationReachesItsOwnClauseOnly(String sentence, String cue, Polarity polarity) {
    assertThat(treatment(sentence, cue).polarity()).isEqualTo(polarity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          With [rituximab|DRUG], [infections|DISEASE] were seen.               # seen  # AFFIRMED
          With [rituximab|DRUG], [infections|DISEASE] were not seen.           # seen  # NEGATED
          With [rituximab|DRUG], no [infections|DISEASE] were seen.            # seen  # NEGATED
          With [rituximab|DRUG], no serious new [infections|DISEASE] were seen. # seen # NEGATED
          With [rituximab|DRUG], [infections|DISEASE] were absent throughout.            # With  # NEGATED
          """)
  void anAbsentEffectIsDenied(String sentence, String cue, Polarity polarity) {
    assertThat(read(sentence, Predicate.CAUSES, cue).polarity()).isEqualTo(polarity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          [Rituximab|DRUG] improves [lupus|DISEASE].                          # improves # CERTAIN
          [Rituximab|DRUG] may improve [lupus|DISEASE].                       # improve  # POSSIBLE
          Basel, May 3, 2024: [Rituximab|DRUG] improves [lupus|DISEASE].      # improves # CERTAIN
          On 12 May the firm said that [rituximab|DRUG] improves [lupus|DISEASE]. # improves # CERTAIN
          Since May [rituximab|DRUG] improves [lupus|DISEASE].                # improves # CERTAIN
          [Rituximab|DRUG] May Improve [Lupus|DISEASE].                       # Improve  # POSSIBLE
          We hypothesise that [rituximab|DRUG] improves [lupus|DISEASE].      # improves # POSSIBLE
          It is unclear whether [rituximab|DRUG] improves [lupus|DISEASE].    # improves # POSSIBLE
          [Rituximab|DRUG] probably improves [lupus|DISEASE].                 # improves # PROBABLE
          [Rituximab|DRUG] seems to improve [lupus|DISEASE].                  # improve  # PROBABLE
          Perhaps [rituximab|DRUG] is likely to improve [lupus|DISEASE].      # improve  # POSSIBLE
          Sleep may change; [rituximab|DRUG] improves [lupus|DISEASE].        # improves # CERTAIN
          """)
  void theGravestDoubtCounts(String sentence, String cue, Certainty certainty) {
    assertThat(treatment(sentence, cue).certainty()).isEqualTo(certainty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      nullValues = "-",
      textBlock =
          """
          [Rituximab|DRUG] was given in [lupus|DISEASE].                                # given     # -        # -
          Next year [rituximab|DRUG] will be tested in [lupus|DISEASE].                 # tested    # PLANNED  # will be tested
          [Rituximab|DRUG] is being studied in [lupus|DISEASE].                         # studied   # ONGOING  # is being studied
          [Rituximab|DRUG] is approved for [lupus|DISEASE].                             # approved  # APPROVED # approved
          The trial of [rituximab|DRUG] in [lupus|DISEASE] was halted.                  # trial     # STOPPED  # was halted
          [Rituximab|DRUG] was ineffective in [lupus|DISEASE].                          # ineffective # NEGATIVE # ineffective
          [Rituximab|DRUG] was superior in [lupus|DISEASE].                             # superior  # POSITIVE # superior
          [Rituximab|DRUG] was given to animals with [lupus|DISEASE], namely mice.      # given     # PRECLINICAL # mice
          """)
  void theStageComesWithTheWordsThatTellIt(
      String sentence, String cue, Stage stage, String stageCue) {
    Reading reading = Reading.of(sentence);
    Assertion assertion = READER.read(reading.candidate(Predicate.TREATS, cue), reading.view());
    assertThat(assertion.stage()).isEqualTo(stage);
    assertThat(assertion.stageCue() == null ? null : reading.of(assertion.stageCue()))
        .isEqualTo(stageCue);
  }

  @Test
  void onlyTreatmentsAndStudiesHaveAStage() {
    String sentence = "[Rituximab|DRUG] will be tested: it depletes [B cells|CELL] in mice.";
    assertThat(read(sentence, Predicate.AFFECTS, "depletes").stage()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          Patients took [rituximab|DRUG] for [lupus|DISEASE].                               # took # false
          Patients who had failed [rituximab|DRUG] for [lupus|DISEASE].                     # for  # true
          Results were better than with [rituximab|DRUG] in [lupus|DISEASE].                # in   # true
          [Lupus|DISEASE] refractory to [rituximab|DRUG] was seen.                          # seen # true
          [Rituximab|DRUG]-naive patients with [lupus|DISEASE] took part.                   # with # true
          [Rituximab|DRUG] was given to patients with a history of [lupus|DISEASE].         # given # true
          """)
  void aDrugGivenBeforeBesidesOrAsComparatorIsBackground(
      String sentence, String cue, boolean background) {
    assertThat(treatment(sentence, cue).background()).isEqualTo(background);
  }

  private static Assertion treatment(String sentence, String cue) {
    return read(sentence, Predicate.TREATS, cue);
  }

  private static Assertion read(String sentence, Predicate predicate, String cue) {
    Reading reading = Reading.of(sentence);
    return READER.read(reading.candidate(predicate, cue), reading.view());
  }
}
