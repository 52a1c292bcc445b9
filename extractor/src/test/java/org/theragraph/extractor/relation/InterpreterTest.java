package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Stage;

/** What a candidate becomes once its sentence is read. */
class InterpreterTest {
  private static final Interpreter INTERPRETER = new Interpreter(new AssertionReader(Cue.load()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      nullValues = "-",
      textBlock =
          """
          [Rituximab|DRUG] improved [lupus|DISEASE].                     # improved # TREATS      # AFFIRMED # POSITIVE
          [Rituximab|DRUG] is approved for [lupus|DISEASE].              # approved # TREATS      # AFFIRMED # APPROVED
          [Rituximab|DRUG] did not improve [lupus|DISEASE].              # improve  # TREATS      # NEGATED  # NEGATIVE
          [Rituximab|DRUG] was ineffective in [lupus|DISEASE].           # in       # TREATS      # NEGATED  # NEGATIVE
          [Rituximab|DRUG] will be tested against [lupus|DISEASE].       # against  # STUDIED_FOR # AFFIRMED # PLANNED
          [Rituximab|DRUG] is being tested against [lupus|DISEASE].      # against  # STUDIED_FOR # AFFIRMED # ONGOING
          [Rituximab|DRUG] against [lupus|DISEASE] was terminated.       # against  # STUDIED_FOR # AFFIRMED # STOPPED
          [Rituximab|DRUG] may help in [lupus|DISEASE].                  # help     # TREATS      # AFFIRMED # -
          """)
  void aTreatmentIsWhatItsOutcomeMakesIt(
      String sentence, String cue, Predicate predicate, Polarity polarity, Stage stage) {
    assertThat(interpret(Predicate.TREATS, sentence, cue))
        .hasValueSatisfying(
            relation -> {
              assertThat(relation.predicate()).isEqualTo(predicate);
              assertThat(relation.polarity()).isEqualTo(polarity);
              assertThat(relation.stage()).isEqualTo(stage);
            });
  }

  @Test
  void aStudyIsAFactEvenWhereItsOutcomeIsOpenOrDenied() {
    String sentence = "It is unclear what the study of [rituximab|DRUG] in [lupus|DISEASE] shows.";
    assertThat(interpret(Predicate.STUDIED_FOR, sentence, "study"))
        .hasValueSatisfying(
            relation -> {
              assertThat(relation.polarity()).isEqualTo(Polarity.AFFIRMED);
              assertThat(relation.certainty()).isEqualTo(Certainty.CERTAIN);
            });
  }

  @Test
  void aDrugOfTheBackgroundTreatsNothing() {
    String sentence = "Patients with [lupus|DISEASE] had failed [rituximab|DRUG].";
    assertThat(interpret(Predicate.TREATS, sentence, "failed")).isEmpty();
    assertThat(interpret(Predicate.STUDIED_FOR, sentence, "with")).isEmpty();
  }

  @Test
  void sideEffectsAreNotStudiedInATrial() {
    String sentence = "The trial of [rituximab|DRUG] told of [side effects|DISEASE].";
    assertThat(interpret(Predicate.STUDIED_FOR, sentence, "trial")).isEmpty();
  }

  @Test
  void ofADrugThatAnotherIsSetAgainstNothingIsSaid() {
    String sentence =
        "In contrast to [tofacitinib|DRUG], rituximab does not inhibit [JAK1|TARGET].";
    assertThat(interpret(Predicate.TARGETS, sentence, "inhibit")).isEmpty();
    assertThat(
            interpret(
                Predicate.TARGETS, "Now [tofacitinib|DRUG] does inhibit [JAK1|TARGET].", "inhibit"))
        .isPresent();
  }

  @Test
  void aDeniedEffectStaysAnEffectAndHasNoStage() {
    String sentence =
        "[Rituximab|DRUG] did not cause [infections|DISEASE], which met its endpoint.";
    assertThat(interpret(Predicate.CAUSES, sentence, "cause"))
        .hasValueSatisfying(
            relation -> {
              assertThat(relation.predicate()).isEqualTo(Predicate.CAUSES);
              assertThat(relation.polarity()).isEqualTo(Polarity.NEGATED);
              assertThat(relation.stage()).isNull();
            });
  }

  @Test
  void nothingIsRelatedToItself() {
    String sentence = "[Lupus|DISEASE] improved [lupus|DISEASE].";
    Reading reading = Reading.of(sentence);
    Argument lupus = reading.view().groups().get(0).get(0);
    Candidate candidate =
        new Candidate(
            Predicate.TREATS,
            false,
            org.theragraph.corpora.model.Qualifiers.NONE,
            lupus,
            reading.view().groups().get(1).get(0),
            lupus.place(),
            "rule",
            0.8);
    assertThat(INTERPRETER.interpret(candidate, reading.view())).isEmpty();
  }

  @Test
  void aNameInTheSentenceIsSurerThanAStandInAndThatSurerThanNone() {
    String before = "[Rituximab|DRUG] was given. ";
    double named = probability("[Rituximab|DRUG] improved [lupus|DISEASE].");
    double standIn = probability(before + "The drug improved [lupus|DISEASE].");
    double implicit = probability(before + "Ten patients improved in [lupus|DISEASE].");
    assertThat(named).isEqualTo(0.8);
    assertThat(standIn).isEqualTo(0.68);
    assertThat(implicit).isEqualTo(0.6);
  }

  @Test
  void evidenceNamesItsRuleWithTheVersionOfTheRules() {
    assertThat(interpret(Predicate.TREATS, "[Rituximab|DRUG] cures [lupus|DISEASE].", "cures"))
        .map(Relation::extractor)
        .hasValue("rules/rule@" + RuleRelationExtractor.VERSION);
  }

  private static double probability(String text) {
    return interpret(Predicate.TREATS, text, "improved").orElseThrow().probability();
  }

  private static Optional<Relation> interpret(Predicate predicate, String sentence, String cue) {
    Reading reading = Reading.of(sentence);
    return INTERPRETER.interpret(reading.candidate(predicate, cue), reading.view());
  }
}
