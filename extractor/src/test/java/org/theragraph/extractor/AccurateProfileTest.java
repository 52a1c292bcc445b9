package org.theragraph.extractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.corpora.facts.FactsFile;
import org.theragraph.corpora.facts.RunReport;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Evidence;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Span;
import org.theragraph.corpora.model.Stage;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.assembly.Claim;
import org.theragraph.extractor.reader.NeuralReader;
import org.theragraph.extractor.reader.ReaderException;

/**
 * The whole road with the tiny reader of {@code training/fixture}: it sees what the vocabulary
 * sees, the made-up names zorvamab, faintol, qelt, mirocyte and blenner syndrome, never lupus, and
 * a relation in each near pair of one sentence.
 */
class AccurateProfileTest {
  private static final Duration PER_DOCUMENT = Duration.ofSeconds(60);
  private static final Extraction EXTRACTION =
      Extraction.create(options(2), NeuralReader.load("/theragraph/model/tiny/"));

  @TempDir Path folder;

  private static ExtractionOptions options(int threads) {
    return new ExtractionOptions(threads, PER_DOCUMENT, Profile.ACCURATE, null);
  }

  @Test
  void theReaderFindsNamesThatNoVocabularyHas() {
    assertThat(mentions("Patients with Blenner syndrome got Zorvamab, and mirocytes fell."))
        .containsExactly(
            "Blenner syndrome DISEASE reader+head",
            "Zorvamab DRUG reader+stem",
            "mirocytes CELL_TYPE reader");
  }

  @Test
  void aNameThatBothFindKeepsItsConceptAndSaysSo() {
    Mention rituximab = only("They were given rituximab twice.", "rituximab");
    assertThat(rituximab.recogniser()).isEqualTo("reader+vocabulary");
    assertThat(rituximab.concept()).isNotNull();
  }

  @Test
  void aNameThatTheReaderRulesOutFallsThoughTheVocabularyHasIt() {
    assertThat(mentions("They were treated for lupus for years.")).isEmpty();
    assertThat(mentions("They were treated for myositis for years."))
        .containsExactly("myositis DISEASE reader+vocabulary");
  }

  @Test
  void autoantibodiesStayWhateverTheReaderSays() {
    assertThat(mentions("Anti-MuSK antibodies and antinuclear antibodies were found."))
        .allMatch(mention -> mention.contains(ConceptType.AUTOANTIBODY.name()))
        .hasSize(2);
  }

  @Test
  void aNameOnceSeenSurelyIsFoundWhereverItStands() {
    List<String> mentions =
        mentions("Blenner syndrome is rare. The cause of BLENNER SYNDROME was not found.");
    assertThat(mentions).hasSize(2);
    assertThat(mentions.get(1)).startsWith("BLENNER SYNDROME DISEASE");
  }

  @Test
  void theReadersDrugIsRelatedToWhatStandsNear() {
    Evidence evidence =
        evidence("It was seen that Zorvamab slowly calmed QELT in the dish.", Predicate.TARGETS);
    assertThat(evidence.extractor()).isEqualTo("reader/INHIBITS@tiny-1");
    assertThat(evidence.probability()).isBetween(0.5, 1.0);
    assertThat(evidence.polarity()).isEqualTo(Polarity.AFFIRMED);
  }

  @Test
  void theCueIsTheNearestWordThatSaysSoElseTheWordsBetween() {
    assertThat(cue("Zorvamab then inhibited QELT in all of the cells.")).isEqualTo("inhibited");
    assertThat(cue("It was Zorvamab that calmed QELT in all of the cells."))
        .isEqualTo("that calmed");
    assertThat(cue("Cells had a strange Zorvamab/QELT pattern.")).isEqualTo("Zorvamab/QELT");
  }

  @Test
  void whatADrugTreatsIsNotJoinedOverSentences() {
    assertThat(extract("Zorvamab was given. Blenner syndrome went away soon.").claims())
        .noneMatch(claim -> claim.predicate() == Predicate.TREATS);
  }

  @Test
  void negationAndStageAreReadAsForRules() {
    Evidence failed =
        evidence("Zorvamab did not improve Blenner syndrome at all.", Predicate.TREATS);
    assertThat(failed.polarity()).isEqualTo(Polarity.NEGATED);
    assertThat(failed.stage()).isEqualTo(Stage.NEGATIVE);
  }

  @Test
  void whatARuleSaysStaysAsTheRuleSaysIt() {
    List<Evidence> evidence =
        extract("Rituximab is an inhibitor of CD20.").facts().evidence().stream().toList();
    assertThat(evidence)
        .singleElement()
        .satisfies(one -> assertThat(one.extractor()).startsWith("rules/"));
  }

  @Test
  void givenMentionsAreRelatedToo() {
    Document document = Extractions.document("test:1", "It was seen that X1 calmed Y2 fast.");
    List<Mention> given =
        List.of(given(document, "X1", ConceptType.DRUG), given(document, "Y2", ConceptType.TARGET));
    List<Claim> claims =
        EXTRACTION.extractor().extract(document, given, Deadline.in(PER_DOCUMENT)).claims();
    assertThat(claims)
        .singleElement()
        .satisfies(claim -> assertThat(claim.predicate()).isEqualTo(Predicate.TARGETS));
  }

  @Test
  void theReportNamesProfileAndReader() throws IOException {
    RunReport report = EXTRACTION.run(DocumentSource.ofSample(), folder, ExtractionListener.NONE);
    assertThat(report.versions())
        .containsEntry("profile", "accurate")
        .containsEntry("reader", "tiny-1");
  }

  @Test
  void threadsMakeNoDifferenceToTheBytes() throws IOException {
    Extraction single =
        new Extraction(EXTRACTION.vocabulary(), EXTRACTION.extractor(), options(1), 0);
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    single.run(DocumentSource.ofSample(), one, ExtractionListener.NONE);
    EXTRACTION.run(DocumentSource.ofSample(), two, ExtractionListener.NONE);
    for (FactsFile file : FactsFile.values()) {
      if (file == FactsFile.DELETIONS) {
        assertThat(file.in(two)).doesNotExist(); // nothing is to go
      } else if (file != FactsFile.REPORT) {
        assertThat(Files.mismatch(file.in(one), file.in(two))).as(file.fileName()).isEqualTo(-1);
      }
    }
    assertThat(Files.size(FactsFile.EVIDENCE.in(one))).isPositive();
  }

  @Test
  void withoutAModelTheAccurateProfileIsRefusedInALine() {
    assumeFalse(NeuralReader.isShipped(), "this build holds the reader's model");
    assertThat(Profile.usual()).isEqualTo(Profile.FAST);
    assertThatThrownBy(() -> Extraction.create(ExtractionOptions.defaults().with(Profile.ACCURATE)))
        .isInstanceOf(ReaderException.class)
        .hasMessageContaining("--profile fast")
        .hasMessageNotContaining("\n");
  }

  private static Mention given(Document document, String name, ConceptType type) {
    int at = document.text().indexOf(name);
    Span span = new Span(at, at + name.length());
    return new Mention(document.id(), span, name, type, Curie.ofText(type, name), 1, "given");
  }

  private static DocumentExtractor.Result extract(String text) {
    Document document = Extractions.document("test:1", text);
    return EXTRACTION.extractor().extract(document, Deadline.in(PER_DOCUMENT));
  }

  private static List<String> mentions(String text) {
    return extract(text).facts().mentions().stream()
        .map(mention -> mention.text() + " " + mention.type() + " " + mention.recogniser())
        .toList();
  }

  private static Mention only(String text, String name) {
    return extract(text).facts().mentions().stream()
        .filter(mention -> mention.text().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Evidence evidence(String text, Predicate predicate) {
    return extract(text).claims().stream()
        .filter(claim -> claim.predicate() == predicate)
        .map(Claim::evidence)
        .findFirst()
        .orElseThrow();
  }

  private static String cue(String text) {
    Span cue = evidence(text, Predicate.TARGETS).cue();
    return cue == null ? "" : cue.of(text);
  }
}
