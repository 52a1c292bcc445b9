package org.theragraph.extractor.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.CoreNlpSplitter;
import org.theragraph.extractor.annotation.Deadline;
import org.theragraph.extractor.annotation.Sentence;
import org.theragraph.extractor.annotation.SentenceSplitter;

/** With the tiny model of {@code training/fixture}. */
class NeuralReaderTest {
  private static final NeuralReader READER = NeuralReader.load("/theragraph/model/tiny/");
  private static final SentenceSplitter SPLITTER = new CoreNlpSplitter();
  private static final Deadline AMPLE = Deadline.in(Duration.ofMinutes(2));

  @Test
  void namesAreFoundWhereTheyStand() {
    assertThat(names("In Blenner syndrome, zorvamab and Qelt-2 fell."))
        .containsExactly(
            "3-19 Blenner syndrome DISEASE", "21-29 zorvamab DRUG", "34-38 Qelt TARGET");
  }

  @Test
  void whatTheVocabularySeesIsAHint() {
    Document document = document("They took abcdine.");
    Mention hint =
        new Mention(
            "test:1", new Span(10, 17), "abcdine", ConceptType.DRUG, null, 0.9, "vocabulary");
    assertThat(read(document, List.of()).mentions()).isEmpty();
    assertThat(read(document, List.of(hint)).mentions())
        .singleElement()
        .satisfies(mention -> assertThat(mention.text()).isEqualTo("abcdine"));
  }

  @Test
  void theReaderTellsHowSurelyAPlaceNamesNothing() {
    Reading reading = read(document("Zorvamab was taken."), List.of());
    assertThat(reading.outside(ConceptType.DRUG, new Span(0, 8))).isLessThan(0.05);
    assertThat(reading.outside(ConceptType.DRUG, new Span(9, 18))).isGreaterThan(0.95);
    assertThat(reading.outside(ConceptType.AUTOANTIBODY, new Span(0, 8))).isEqualTo(0.5);
  }

  @Test
  void theEndOfALongDocumentIsReadAsItsStartIs() {
    String filler = "Nothing of note was seen in the first of the two and that was that. ";
    String text = filler.repeat(1200) + "Zorvamab calmed qelt.";
    Document document = document(text);
    Reading reading = read(document, List.of());
    assertThat(reading.windows()).hasSizeGreaterThan(500); // more than are kept
    assertThat(READER.relate(reading, reading.mentions(), AMPLE))
        .singleElement()
        .satisfies(pair -> assertThat(pair.label()).isEqualTo("INHIBITS"));
  }

  @Test
  void aTextWithoutWordsHoldsNothing() {
    Reading reading = read(document("\u200b \n \u00a0"), List.of());
    assertThat(reading.mentions()).isEmpty();
    assertThat(READER.relate(reading, List.of(), AMPLE)).isEmpty();
  }

  @Test
  void aModelOfAnotherVersionIsRefusedWithTheReason() {
    String json =
        "{'version':'x','types':['DRUG'],'features':17,'hashes':5,'buckets':9,'window':128,'labels':[],'hidden':4,"
            + "'thresholds':{}}";
    assertThatThrownBy(() -> ReaderConfig.parse(json.replace('\'', '"')))
        .isInstanceOf(ReaderException.class)
        .hasMessageStartingWith("model.json: 17 features; this program makes 15");
    assertThatThrownBy(() -> ReaderConfig.parse("{}"))
        .isInstanceOf(ReaderException.class)
        .hasMessageStartingWith("model.json: ");
  }

  private static List<String> names(String text) {
    return read(document(text), List.of()).mentions().stream()
        .map(
            mention ->
                "%d-%d %s %s"
                    .formatted(
                        mention.span().start(),
                        mention.span().end(),
                        mention.text(),
                        mention.type()))
        .toList();
  }

  private static Reading read(Document document, List<Mention> hints) {
    List<Sentence> sentences = SPLITTER.split(document);
    return READER.read(document, sentences, hints, AMPLE);
  }

  private static Document document(String text) {
    return Document.of("test:1", DocumentKind.ABSTRACT, null, text, List.of(), Citation.NONE);
  }
}
