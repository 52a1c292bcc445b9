package org.theragraph.extractor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.TestVocabulary;
import org.theragraph.extractor.annotation.CoreNlpSplitter;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.grounding.Grounder;
import org.theragraph.extractor.reader.NeuralReader;
import org.theragraph.extractor.reader.Reading;

/**
 * With the tiny model of {@code training/fixture}: zorvamab is surely a drug, faintol hardly one,
 * lupus surely no disease.
 */
class ReaderRecognitionTest {
  private static final NeuralReader READER = NeuralReader.load("/theragraph/model/tiny/");
  private static final ReaderThresholds USUAL = new ReaderThresholds(0.5, 0.9, 0.9, 0.9, 1, 5);

  private static final FirmNames NAMES = new FirmNames(TestVocabulary.VOCABULARY);
  private static final DocumentKind ABSTRACT = DocumentKind.ABSTRACT;

  @Test
  void whatTheReaderHardlySeesFallsUnlessTheVocabularyHasIt() {
    String text = "They took faintol daily.";
    ReaderChoice strict = choice(new ReaderThresholds(0.7, 0.9, 0.9, 0.9, 1, 5));
    assertThat(choice(USUAL).choose(ABSTRACT, List.of(), read(text))).hasSize(1);
    assertThat(strict.choose(ABSTRACT, List.of(), read(text))).isEmpty();
    Mention known = mention(text, "faintol", ConceptType.DRUG, null, "stem");
    assertThat(strict.choose(ABSTRACT, List.of(known), read(text)))
        .singleElement()
        .satisfies(mention -> assertThat(mention.recogniser()).isEqualTo("reader+stem"));
  }

  @Test
  void whatTheVocabularyNamesStaysUntilTheReaderRulesItOut() {
    String text = "They had lupus, then myositis.";
    Mention lupus = mention(text, "lupus", ConceptType.DISEASE, "MONDO:1", "vocabulary");
    Mention myositis = mention(text, "myositis", ConceptType.DISEASE, "MONDO:2", "vocabulary");
    Mention unnamed = mention(text, "myositis", ConceptType.DISEASE, null, "head");
    ReaderThresholds trusting = new ReaderThresholds(0.5, 1.1, 1.1, 0.9, 1, 5);
    assertThat(choice(USUAL).choose(ABSTRACT, List.of(lupus), read(text))).isEmpty();
    assertThat(choice(trusting).choose(ABSTRACT, List.of(lupus, myositis), read(text)))
        .containsExactly(lupus, myositis);
    assertThat(choice(trusting).choose(ABSTRACT, List.of(unnamed), read(text))).isEmpty();
  }

  @Test
  void whereTheTwoOverlapTheReaderWinsButNotOverAnAutoantibody() {
    String text = "They had anti zorvamab antibodies.";
    Mention drug = mention(text, "anti zorvamab", ConceptType.TARGET, "HGNC:1", "vocabulary");
    Mention auto =
        mention(text, "anti zorvamab antibodies", ConceptType.AUTOANTIBODY, null, "vocabulary");
    assertThat(choice(USUAL).choose(ABSTRACT, List.of(drug), read(text)))
        .extracting(Mention::text)
        .containsExactly("zorvamab");
    assertThat(choice(USUAL).choose(ABSTRACT, List.of(auto), read(text))).containsExactly(auto);
  }

  @Test
  void shortNamesAreFoundAgainOnlyWithTheirCapitals() {
    String text = "Zorvamab, ZORVAMAB. Qelt, then QELT.";
    Mention drug = mention(text, "Zorvamab", ConceptType.DRUG, null, "reader");
    Mention target = mention(text, "Qelt", ConceptType.TARGET, null, "reader");
    assertThat(new RepeatedNames(USUAL).find(text, read(text), List.of(drug, target)))
        .extracting(Mention::text)
        .containsExactly("ZORVAMAB");
  }

  @Test
  void aNameOfTwoTypesIsNotLookedForElsewhere() {
    String text = "One zorvamab, two zorvamab, three zorvamab.";
    Mention drug = mention(text, "zorvamab", ConceptType.DRUG, null, "reader");
    Span second = new Span(18, 26);
    Mention other =
        new Mention("test:1", second, "zorvamab", ConceptType.TARGET, null, 0.95, "reader");
    assertThat(new RepeatedNames(USUAL).find(text, read(text), List.of(drug, other))).isEmpty();
    assertThat(new RepeatedNames(USUAL).find(text, read(text), List.of(drug))).hasSize(2);
  }

  @Test
  void aNameThatOnlyTheReaderFoundIsGroundedAsWrittenOrAsTheDocumentExplainsIt() {
    String text = "Systemic lupus erythematosus (SLE) or mass spectrometry (MS), and SLE, MS.";
    assertThat(grounded(text, "Systemic lupus erythematosus")).isNotNull();
    assertThat(grounded(text, "SLE")).isEqualTo(grounded(text, "Systemic lupus erythematosus"));
    assertThat(grounded(text, "MS")).isNull();
    assertThat(grounded("He has MS and zorvitis.", "zorvitis")).isNull();
  }

  @Test
  void aBiologicOfTheOwnTablesStaysThoughTheReaderRulesItOut() {
    String text = "They took belimumab or aspirin.";
    Mention biologic = mention(text, "belimumab", ConceptType.DRUG, null, "stem");
    Mention small = mention(text, "aspirin", ConceptType.DRUG, "MESH:D1", "vocabulary");
    assertThat(choice(USUAL).choose(ABSTRACT, List.of(biologic, small), read(text)))
        .containsExactly(biologic);
  }

  private static ReaderChoice choice(ReaderThresholds thresholds) {
    return new ReaderChoice(thresholds, NAMES);
  }

  private static @Nullable Curie grounded(String text, String name) {
    ReaderGrounding grounding =
        new ReaderGrounding(
            new NameLookup(TestVocabulary.VOCABULARY),
            new Grounder(TestVocabulary.VOCABULARY),
            text,
            List.of());
    return grounding.ground(mention(text, name, ConceptType.DISEASE, null, "reader")).concept();
  }

  private static Mention mention(
      String text, String name, ConceptType type, @Nullable String concept, String recogniser) {
    int at = text.indexOf(name);
    return new Mention(
        "test:1",
        new Span(at, at + name.length()),
        name,
        type,
        concept == null ? null : Curie.parse(concept),
        0.95,
        recogniser);
  }

  private static Reading read(String text) {
    Document document = TestVocabulary.document(text);
    return READER.read(
        document,
        new CoreNlpSplitter().split(document),
        List.of(),
        Deadline.in(Duration.ofMinutes(1)));
  }
}
