package org.theragraph.extractor.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Span;

/** Which of several readings of one pair stays. */
class SelectionTest {
  private static final MarkedText TEXT =
      MarkedText.parse("[Rituximab|DRUG] and [lupus|DISEASE] and [asthma|DISEASE]");
  private static final Mention DRUG = TEXT.mentions().get(0);
  private static final Mention LUPUS = TEXT.mentions().get(1);
  private static final Mention ASTHMA = TEXT.mentions().get(2);

  @Test
  void theSurestRuleSpeaksForAClaim() {
    Relation sure = relation(Predicate.TREATS, LUPUS, 0.9);
    List<Relation> both = List.of(relation(Predicate.TREATS, LUPUS, 0.6), sure);
    assertThat(Selection.ofSentence(both)).containsExactly(sure);
  }

  @Test
  void anOutcomeMakesTheStudyOfTheSamePairNeedless() {
    Relation outcome = relation(Predicate.TREATS, LUPUS, 0.6);
    Relation study = relation(Predicate.STUDIED_FOR, LUPUS, 0.9);
    Relation other = relation(Predicate.STUDIED_FOR, ASTHMA, 0.5);
    assertThat(Selection.ofSentence(List.of(study, outcome, other)))
        .containsExactly(outcome, other);
  }

  @Test
  void ofTreatmentAndHarmTheSurerStays() {
    Relation treats = relation(Predicate.TREATS, LUPUS, 0.6);
    Relation causes = relation(Predicate.CAUSES, LUPUS, 0.8);
    assertThat(Selection.ofSentence(List.of(treats, causes))).containsExactly(causes);
  }

  @Test
  void whatADrugIsGivenForIsItsHarmOnlyWhereSaidPlainly() {
    Relation study = relation(Predicate.STUDIED_FOR, LUPUS, 0.6);
    Relation doubtful = relation(Predicate.CAUSES, LUPUS, 0.6);
    Relation plain = relation(Predicate.CAUSES, LUPUS, 0.8);
    Relation other = relation(Predicate.CAUSES, ASTHMA, 0.6);
    assertThat(Selection.ofDocument(List.of(study, doubtful, plain, other)))
        .containsExactly(study, plain, other);
  }

  private static Relation relation(Predicate predicate, Mention object, double probability) {
    return new Relation(
        predicate,
        Qualifiers.NONE,
        DRUG,
        object,
        new Span(0, TEXT.document().text().length()),
        DRUG.span(),
        Polarity.AFFIRMED,
        Certainty.CERTAIN,
        null,
        probability,
        "rules/test@1");
  }
}
