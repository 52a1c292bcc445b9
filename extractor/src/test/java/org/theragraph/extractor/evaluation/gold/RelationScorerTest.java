package org.theragraph.extractor.evaluation.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.gold.AnnotatedDocument;
import org.theragraph.corpora.gold.AnnotatedRelation;
import org.theragraph.corpora.gold.Annotation;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Concept;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.Extractions;
import org.theragraph.extractor.assembly.Claim;
import org.theragraph.extractor.evaluation.measure.Counts;
import org.theragraph.extractor.relation.Relation;

class RelationScorerTest {
  private static final String TEXT = "Lithium, tremor, GSK3 and COX-2.";
  private static final Document DOCUMENT = Extractions.document("d", TEXT);
  private static final Span LITHIUM = new Span(0, 7);
  private static final Span TREMOR = new Span(9, 15);
  private static final Span GSK3 = new Span(17, 21);
  private static final Span COX2 = new Span(26, 31);
  private static final Concept OWN_TREMOR =
      new Concept(
          Curie.parse("HP:0001337"),
          ConceptType.DISEASE,
          "tremor",
          List.of(),
          List.of(Curie.parse("MeSH:D014202")),
          List.of(),
          false);

  private final Ids ids = new Ids(id -> id.equals(OWN_TREMOR.id()) ? OWN_TREMOR : null);

  private static RelationTask task(String name) {
    return RelationTask.load().stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Annotation annotation(Span span, ConceptType type, String... curies) {
    return new Annotation(span, span.of(TEXT), type, List.of(curies));
  }

  private static AnnotatedDocument gold(AnnotatedRelation... relations) {
    return new AnnotatedDocument(
        DOCUMENT,
        List.of(
            annotation(LITHIUM, ConceptType.DRUG, "MESH:D008094"),
            annotation(TREMOR, ConceptType.DISEASE, "MESH:D014202"),
            annotation(GSK3, ConceptType.TARGET),
            annotation(COX2, ConceptType.TARGET)),
        List.of(relations));
  }

  private static Claim claim(
      Predicate predicate, Mention subject, Mention object, @Nullable String action) {
    return Claim.of(
        DOCUMENT,
        new Relation(
            predicate,
            action == null ? Qualifiers.NONE : Qualifiers.of("action", action),
            subject,
            object,
            new Span(0, TEXT.length()),
            new Span(0, 1),
            Polarity.AFFIRMED,
            Certainty.CERTAIN,
            null,
            0.9,
            "rules/a@1"));
  }

  private static Mention mention(Span span, ConceptType type, @Nullable String concept) {
    return new Mention(
        "d", span, span.of(TEXT), type, concept == null ? null : Curie.parse(concept), 1, "given");
  }

  private static final Mention DRUG = mention(LITHIUM, ConceptType.DRUG, "MESH:D008094");

  @Test
  void endToEndConceptsMeetThroughTheirCrossReferences() {
    AnnotatedDocument gold =
        gold(new AnnotatedRelation("CID", "MESH:D008094", "MESH:D014202", false));
    RelationScorer scorer = new RelationScorer(task("drug causes disease"), gold, ids);
    Claim right =
        claim(Predicate.CAUSES, DRUG, mention(TREMOR, ConceptType.DISEASE, "HP:0001337"), null);
    Claim wrong = claim(Predicate.CAUSES, DRUG, mention(TREMOR, ConceptType.DISEASE, "HP:1"), null);
    assertThat(scorer.endToEnd(List.of(right, right))).isEqualTo(new Counts(1, 1, 1, 1));
    assertThat(scorer.endToEnd(List.of(right, wrong))).isEqualTo(new Counts(1, 2, 1, 1));
    assertThat(scorer.given(List.of(wrong))).isEqualTo(new Counts(1, 1, 1, 1));
  }

  @Test
  void otherPredicatesAndDenialsDoNotCount() {
    AnnotatedDocument gold =
        gold(new AnnotatedRelation("CID", "MESH:D008094", "MESH:D014202", false));
    RelationScorer scorer = new RelationScorer(task("drug causes disease"), gold, ids);
    Claim treats =
        claim(Predicate.TREATS, DRUG, mention(TREMOR, ConceptType.DISEASE, "HP:0001337"), null);
    assertThat(scorer.endToEnd(List.of(treats))).isEqualTo(new Counts(0, 0, 0, 1));
  }

  @Test
  void relationsBetweenMentionsAreComparedByName() {
    AnnotatedDocument gold = gold(new AnnotatedRelation("INHIBITOR", "0", "3", true));
    RelationScorer scorer = new RelationScorer(task("drug targets gene"), gold, ids);
    Claim claim =
        claim(Predicate.TARGETS, DRUG, mention(COX2, ConceptType.TARGET, "HGNC:9605"), null);
    assertThat(scorer.endToEnd(List.of(claim))).isEqualTo(new Counts(1, 1, 1, 1));
    assertThat(scorer.isRight(claim)).isTrue();
  }

  @Test
  void substratesAreNoTargets() {
    AnnotatedDocument gold = gold(new AnnotatedRelation("SUBSTRATE", "0", "3", true));
    assertThat(task("drug targets gene").relations(gold)).isEmpty();
  }

  @Test
  void theActionMustBeRightToo() {
    AnnotatedDocument gold =
        gold(
            new AnnotatedRelation("INDIRECT-DOWNREGULATOR", "0", "2", true),
            new AnnotatedRelation("DIRECT-REGULATOR", "0", "3", true));
    RelationScorer scorer = new RelationScorer(task("drug targets gene"), gold, ids);
    List<Claim> claims = new ArrayList<>();
    claims.add(claim(Predicate.TARGETS, DRUG, mention(GSK3, ConceptType.TARGET, null), "DEGRADES"));
    claims.add(claim(Predicate.TARGETS, DRUG, mention(COX2, ConceptType.TARGET, null), null));
    assertThat(scorer.actions(claims)).isEqualTo(new Counts(2, 2, 2, 2));
    claims.set(0, claim(Predicate.TARGETS, DRUG, mention(GSK3, ConceptType.TARGET, null), "BINDS"));
    assertThat(scorer.actions(claims)).isEqualTo(new Counts(1, 2, 1, 2));
    assertThat(scorer.given(claims)).isEqualTo(new Counts(2, 2, 2, 2));
  }

  @Test
  void everyActionOfTheTasksIsAWordOfOurs() {
    assertThat(RelationTask.load())
        .flatExtracting(task -> task.actions().values())
        .allMatch(action -> action.equals(RelationTask.NONE) || Actions.words().contains(action));
  }
}
