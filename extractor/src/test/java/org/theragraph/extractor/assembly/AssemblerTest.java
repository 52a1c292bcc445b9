package org.theragraph.extractor.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
import org.theragraph.corpora.model.Statement;
import org.theragraph.extractor.Extractions;
import org.theragraph.extractor.relation.Relation;

/** Claims of many documents become statements. */
class AssemblerTest {
  private static final String TEXT = "Rituximab improved lupus and mystery fever.";
  private static final Curie DRUG = Curie.parse("DRUGBANK:DB00073");
  private static final Curie LUPUS = Curie.parse("MONDO:0007915");
  private static final Curie AUTOIMMUNE = Curie.parse("MONDO:0007179");
  private static final Map<Curie, Concept> VOCABULARY =
      Map.of(
          DRUG, concept(DRUG, ConceptType.DRUG, List.of()),
          LUPUS, concept(LUPUS, ConceptType.DISEASE, List.of(AUTOIMMUNE)),
          AUTOIMMUNE, concept(AUTOIMMUNE, ConceptType.DISEASE, List.of(AUTOIMMUNE)));

  private final Assembler assembler = new Assembler(VOCABULARY::get);

  @Test
  void oneClaimOfTwoDocumentsIsOneStatement() {
    add("a", null, Polarity.AFFIRMED);
    add("b", null, Polarity.AFFIRMED);
    assertThat(statement().evidenceCount()).isEqualTo(2);
    assertThat(statement().documentCount()).isEqualTo(2);
    assertThat(statement().belief()).isEqualTo(0.96); // 1 - 0.2 * 0.2
  }

  @Test
  void aCopyAddsEvidenceButNoVote() {
    add("a", null, Polarity.AFFIRMED);
    add("copy", "a", Polarity.AFFIRMED);
    assertThat(statement().evidenceCount()).isEqualTo(2);
    assertThat(statement().documentCount()).isEqualTo(1);
    assertThat(statement().belief()).isEqualTo(0.8);
  }

  @Test
  void affirmedAndDeniedMeetAtOneStatement() {
    add("a", null, Polarity.AFFIRMED);
    add("b", null, Polarity.NEGATED);
    assertThat(statement().documentCount()).isEqualTo(2);
    assertThat(statement().belief()).isEqualTo(0.4);
  }

  @Test
  void conceptsComeWithThoseAboveThemOnceEach() {
    add("a", null, Polarity.AFFIRMED);
    assertThat(assembler.concepts())
        .extracting(Concept::id)
        .containsExactly(DRUG, AUTOIMMUNE, LUPUS);
  }

  @Test
  void aNameThatNoVocabularyHasGetsAConceptOfItsOwnOnceItIsInAClaim() {
    Document document = Extractions.document("a", TEXT);
    Mention fever = mention("a", "mystery fever", ConceptType.DISEASE, null);
    assembler.add(document, List.of(fever), List.of());
    assertThat(assembler.concepts()).isEmpty();
    Claim claim = claim(document, fever, Polarity.AFFIRMED);
    assembler.add(document, List.of(fever), List.of(claim));
    assertThat(assembler.concepts())
        .filteredOn(Concept::ungrounded)
        .singleElement()
        .satisfies(
            concept -> {
              assertThat(concept.id()).hasToString("text:disease/mystery fever");
              assertThat(concept.name()).isEqualTo("mystery fever");
            });
  }

  @Test
  void evidenceOfTheSamePlaceHasTheSameIdAndOfAnotherDocumentAnother() {
    Mention lupus = mention("a", "lupus", ConceptType.DISEASE, LUPUS);
    Claim one = claim(Extractions.document("a", TEXT), lupus, Polarity.AFFIRMED);
    Claim again = claim(Extractions.document("a", TEXT), lupus, Polarity.NEGATED);
    Claim other = claim(Extractions.document("b", TEXT), lupus, Polarity.AFFIRMED);
    assertThat(again.evidence().id()).isEqualTo(one.evidence().id());
    assertThat(other.evidence().id()).isNotEqualTo(one.evidence().id());
    assertThat(other.evidence().statement()).isEqualTo(one.evidence().statement());
  }

  private Statement statement() {
    assertThat(assembler.statements()).hasSize(1);
    return assembler.statements().iterator().next();
  }

  private void add(String id, String original, Polarity polarity) {
    Document document = Extractions.document(id, TEXT).withDuplicateOf(original);
    Mention lupus = mention(id, "lupus", ConceptType.DISEASE, LUPUS);
    assembler.add(document, List.of(lupus), List.of(claim(document, lupus, polarity)));
  }

  private static Claim claim(Document document, Mention object, Polarity polarity) {
    return Claim.of(
        document,
        new Relation(
            Predicate.TREATS,
            Qualifiers.NONE,
            mention(document.id(), "Rituximab", ConceptType.DRUG, DRUG),
            object,
            new Span(0, TEXT.length()),
            new Span(10, 18),
            polarity,
            Certainty.CERTAIN,
            null,
            0.8,
            "rules/test@1"));
  }

  private static Mention mention(String document, String text, ConceptType type, Curie concept) {
    int at = TEXT.indexOf(text);
    return new Mention(
        document, new Span(at, at + text.length()), text, type, concept, 1.0, "test");
  }

  private static Concept concept(Curie id, ConceptType type, List<Curie> parents) {
    return new Concept(id, type, id.local(), List.of(), List.of(), parents, false);
  }
}
