package org.theragraph.extractor.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.model.Citation;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Span;

class CoreNlpSplitterTest {
  private final SentenceSplitter splitter = new CoreNlpSplitter();

  @Test
  void aTitleAndAParagraphEndASentenceWithoutAFullStop() {
    Document document = document(DocumentKind.PRESS_RELEASE, "Drug approved", "For lupus\nA quote");
    assertThat(texts(document)).containsExactly("Drug approved", "For lupus", "A quote");
  }

  @Test
  void hardWrappedPlainTextGoesOnInTheNextLine() {
    Document document = document(DocumentKind.TEXT, null, "Rituximab depletes\nblood cells.");
    assertThat(texts(document)).containsExactly("Rituximab depletes\nblood cells.");
  }

  @Test
  void theLabelOfASectionIsNoPartOfTheSentence() {
    assertThat(texts("RESULTS: Rituximab worked. CONCLUSION: It works."))
        .containsExactly("RESULTS:", "Rituximab worked.", "CONCLUSION: It works.");
  }

  @Test
  void sentencesThatAPageGluedTogetherComeApart() {
    assertThat(texts("It worked in lupus.The next step is a trial."))
        .containsExactly("It worked in lupus.", "The next step is a trial.");
  }

  @Test
  void abbreviationsAndNumbersEndNoSentence() {
    assertThat(texts("Dr. Smith gave 2.5 mg, i.e. a low dose, to E. coli carriers.")).hasSize(1);
  }

  @Test
  void namesWithHyphensStayWholeAndSlashesPart() {
    Sentence sentence = splitter.split(document("anti-CD38 and BAFF/APRIL")).get(0);
    assertThat(sentence.tokens())
        .extracting(Token::text)
        .containsExactly("anti-CD38", "and", "BAFF", "/", "APRIL");
  }

  @Test
  void aTableThatLostItsRowsIsCut() {
    String table = "word ".repeat(1000).strip();
    List<Sentence> sentences = splitter.split(document(table));
    assertThat(sentences).hasSize(3).allMatch(s -> s.tokens().size() <= 400);
  }

  @Test
  void blankTextHasNoSentence() {
    assertThat(texts(" \n\t ")).isEmpty();
    assertThat(texts("")).isEmpty();
  }

  @Test
  void tokensOfASpanAreThoseItTouches() {
    Sentence sentence = splitter.split(document("The drug anti-CD38 works.")).get(0);
    assertThat(sentence.tokensOf(new Span(14, 18))).isEqualTo(new Span(2, 3));
    assertThat(sentence.tokensOf(new Span(0, 8))).isEqualTo(new Span(0, 2));
    assertThat(sentence.tokensOf(new Span(90, 95)).length()).isZero();
  }

  @Property(tries = 500)
  void anyTextIsCutIntoSentencesThatDoNotOverlap(@ForAll("texts") String text) {
    int end = 0;
    for (Sentence sentence : splitter.split(document(text))) {
      assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
      for (Token token : sentence.tokens()) {
        assertThat(token.span().start()).isGreaterThanOrEqualTo(end);
        assertThat(token.span().of(text)).isEqualTo(token.text()).isNotBlank();
        end = token.span().end();
      }
      assertThat(end).isEqualTo(sentence.span().end());
    }
  }

  @Property(tries = 500)
  void everyLetterAndDigitLiesInASentence(@ForAll("texts") String text) {
    List<Span> spans = splitter.split(document(text)).stream().map(Sentence::span).toList();
    String lost =
        IntStream.range(0, text.length())
            .filter(i -> Character.isLetterOrDigit(text.charAt(i)))
            .filter(i -> spans.stream().noneMatch(s -> s.contains(new Span(i, i + 1))))
            .mapToObj(i -> "U+%04X at %d".formatted((int) text.charAt(i), i))
            .collect(Collectors.joining(", "));
    assertThat(lost).isEmpty();
  }

  /** As the readers give it: they replace halves of surrogate pairs, which are no text. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** Anything, and something like prose with the signs that splitters stumble over. */
  @Provide
  static Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "Lupus",
            "anti-CD38",
            "IL-6R/JAK",
            "Dr.",
            "i.e.",
            "2.5",
            "…",
            ".",
            "?!",
            "\n",
            "  ",
            "(",
            ")",
            "“",
            "’s",
            "α",
            "β-cell",
            "日本",
            "ß",
            "İ",
            "\u00a0",
            "\u200b",
            "\u00ad",
            "e\u0301",
            "😀",
            "--",
            "RESULTS: ",
            "end.Start",
            "http://a.b/c?d=e",
            "a@b.org",
            "\t",
            ";",
            "µ",
            "½");
    Arbitrary<String> prose = pieces.list().ofMaxSize(60).map(list -> String.join(" ", list));
    return Arbitraries.oneOf(prose, Arbitraries.strings().all().ofMaxLength(200))
        .map(CoreNlpSplitterTest::wellFormed);
  }

  private List<String> texts(String text) {
    return texts(document(text));
  }

  private List<String> texts(Document document) {
    return splitter.split(document).stream().map(s -> s.span().of(document.text())).toList();
  }

  private static Document document(String text) {
    return document(DocumentKind.ABSTRACT, null, text);
  }

  private static Document document(DocumentKind kind, String title, String text) {
    return Document.of("test", kind, title, text, List.of(), Citation.NONE);
  }
}
