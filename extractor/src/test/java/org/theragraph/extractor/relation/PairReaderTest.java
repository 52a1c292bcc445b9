package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Stage;
import org.theragraph.extractor.annotation.CoreNlpSplitter;
import org.theragraph.extractor.reader.ScoredPair;

/** What a pair becomes; the first mention marked is the subject, the last one the object. */
class PairReaderTest {
  private static final PairReader READER =
      new PairReader(new Interpreter(new AssertionReader(Cue.load())), Trigger.load(), "v1");

  @ParameterizedTest
  @CsvSource({
    "INHIBITS,INHIBITS",
    "INDIRECTLY_INHIBITS,INHIBITS",
    "ACTIVATES,ACTIVATES",
    "INDIRECTLY_ACTIVATES,ACTIVATES",
    "BINDS,BINDS"
  })
  void directAndIndirectActionsAreOneAction(String label, String action) {
    assertThat(read("[Rituximab|DRUG] acts on [CD20|TARGET].", label))
        .hasValueSatisfying(
            relation -> {
              assertThat(relation.predicate()).isEqualTo(Predicate.TARGETS);
              assertThat(relation.qualifiers()).isEqualTo(Qualifiers.of("action", action));
              assertThat(relation.extractor()).isEqualTo("reader/" + label + "@v1");
              assertThat(relation.probability()).isEqualTo(0.7);
            });
  }

  @Test
  void whatHasNoPredicateOrDoesNotFitTheTypesIsNotStated() {
    String sentence = "[Rituximab|DRUG] acts on [CD20|TARGET].";
    assertThat(read(sentence, "OTHER")).isEmpty();
    assertThat(read(sentence, "CAUSES")).isEmpty();
    assertThat(read(sentence, "IMPLICATED_IN")).isEmpty();
  }

  @Test
  void aDenialBeforeButDoesNotReachBehindIt() {
    MarkedText text =
        MarkedText.parse(
            "[Vemurafenib|DRUG] had no effect in [asthma|DISEASE], but worked in [lupus|DISEASE].");
    assertThat(read(text, "TREATS", 0, 1))
        .hasValueSatisfying(r -> assertThat(r.polarity()).isEqualTo(Polarity.NEGATED));
    assertThat(read(text, "TREATS", 0, 2))
        .hasValueSatisfying(r -> assertThat(r.polarity()).isEqualTo(Polarity.AFFIRMED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      textBlock =
          """
          [Rituximab|DRUG] was then seen to cause [nausea|DISEASE] by day two.   # CAUSES   # cause
          After [rituximab|DRUG] they suffered badly from [nausea|DISEASE].      # CAUSES   # After
          The [CD20|TARGET] blocker is [rituximab|DRUG] here.                    # BINDS    # blocker is
          A [rituximab|DRUG]-[CD20|TARGET] pair was seen.                        # INHIBITS # rituximab-CD20
          [Rituximab|DRUG] and [nausea|DISEASE] were the words.                  # CAUSES   # Rituximab and nausea
          """)
  void theCueIsTheNearestTellingWordElseWhatStandsBetween(
      String sentence, String label, String cue) {
    boolean backwards = sentence.startsWith("The [CD20");
    MarkedText text = MarkedText.parse(sentence);
    assertThat(read(text, label, backwards ? 1 : 0, backwards ? 0 : 1))
        .hasValueSatisfying(
            relation -> assertThat(relation.cue().of(text.document().text())).isEqualTo(cue));
  }

  @Test
  void negationDoubtAndStageAreReadOffTheSentence() {
    assertThat(read("[Rituximab|DRUG] did not inhibit [CD20|TARGET].", "INHIBITS"))
        .hasValueSatisfying(r -> assertThat(r.polarity()).isEqualTo(Polarity.NEGATED));
    assertThat(read("[Rituximab|DRUG] may cause [nausea|DISEASE].", "CAUSES"))
        .hasValueSatisfying(r -> assertThat(r.certainty()).isEqualTo(Certainty.POSSIBLE));
    assertThat(read("[Rituximab|DRUG] is approved for [lupus|DISEASE].", "TREATS"))
        .hasValueSatisfying(r -> assertThat(r.stage()).isEqualTo(Stage.APPROVED));
    assertThat(read("[Rituximab|DRUG] will be tested in [lupus|DISEASE].", "TREATS"))
        .hasValueSatisfying(r -> assertThat(r.predicate()).isEqualTo(Predicate.STUDIED_FOR));
  }

  @Test
  void ofTwoSentencesTheLaterOneIsTheEvidence() {
    MarkedText text =
        MarkedText.parse("[Rituximab|DRUG] was given. Half of them then got [nausea|DISEASE].");
    assertThat(read(text, "CAUSES", 0, 1))
        .hasValueSatisfying(
            relation -> {
              assertThat(relation.sentence().of(text.document().text())).startsWith("Half of");
              assertThat(relation.sentence().contains(relation.cue())).isTrue();
              assertThat(relation.subject().text()).isEqualTo("Rituximab");
            });
  }

  @Test
  void aNameThatOnlyTellsTheKindOfSomethingElseIsNoArgument() {
    assertThat(read("The [interferon|DRUG] signature marks [lupus|DISEASE].", "TREATS")).isEmpty();
    assertThat(read("[Rituximab|DRUG] caused [side effects|DISEASE].", "CAUSES")).isEmpty();
  }

  private static Optional<Relation> read(String sentence, String label) {
    return read(MarkedText.parse(sentence), label, 0, 1);
  }

  private static Optional<Relation> read(MarkedText text, String label, int subject, int object) {
    List<Mention> mentions = text.mentions();
    Views views =
        new Views(
            text.document(),
            new CoreNlpSplitter().split(text.document()),
            mentions,
            concept -> List.of());
    return READER.read(
        new ScoredPair(mentions.get(subject), mentions.get(object), label, 0.7), views);
  }
}
