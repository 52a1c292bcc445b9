package org.theragraph.corpora.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.Quarantine.Reason;

/** Files that are built to take hours, to fill the memory or to fetch something end at once. */
class HostileMarkupTest {
  private static final int UNITS = 300_000; // each took more than a minute, or overflowed the stack
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static String citation(String text) {
    return PubMedReaderTest.set(
        PubMedReaderTest.article(
            "7",
            "<ArticleTitle>A title</ArticleTitle><Abstract><AbstractText>"
                + text
                + "</AbstractText></Abstract>"));
  }

  private static String article(String body) {
    return "<article><front><article-meta><article-id pub-id-type=\"pmc\">1</article-id>"
        + "</article-meta></front><body><p>%s</p></body></article>".formatted(body);
  }

  private static String filled(String part) {
    return part.repeat(UNITS / part.length());
  }

  private static String page(String body) {
    return "<html><body>" + body;
  }

  private static final String CITED = "<xref ref-type=\"bibr\">1</xref>";

  static Stream<String> slowInputs() {
    return Stream.of(
        citation(filled("&") + ";"),
        article(CITED + filled(" ") + "x"),
        article("[" + filled(CITED + ", ")),
        article("x</p></body>" + filled("<body><p>x</p></body>") + "<body><p>"),
        page(filled("<aside>") + "words"),
        page(filled("<div class=share>") + "words"),
        page("<div class=contact>".repeat(450) + filled("<p>words of it</p>")),
        page("<sup>".repeat(450) + filled("words of it ")),
        page("<table><tr>" + filled("<td>a</td>")),
        page(filled("<table><b>") + "words"),
        "<html><head><title>" + filled("a - ") + "</title></head><body><p>words",
        page("<p>" + filled("A")),
        page("<p>" + filled("-") + "x"),
        page("<p>" + filled("cookie-")),
        page("<p>About it</p><p>" + filled("visit ")));
  }

  @ParameterizedTest
  @MethodSource("slowInputs")
  void whatIsBuiltToBeSlowIsNot(String input) {
    Reading reading = assertTimeoutPreemptively(LONGEST, () -> Reading.of("x", input));
    assertThat(reading.documents.size() + reading.quarantined.size()).isEqualTo(1);
    assertThat(reading.reasons()).doesNotContain(Reason.FAILED);
  }

  @Test
  void elementsWithinElementsAreRefusedAndTheNextRecordIsRead() {
    for (String deep : List.of("<i>", "9<sup>")) {
      String end = deep.replaceAll(".*<", "</");
      String hostile = citation(deep.repeat(20_000) + "x" + end.repeat(20_000));
      String other = PubMedReaderTest.article("9", "<ArticleTitle>Another</ArticleTitle>");
      Reading reading =
          Reading.of("x", hostile.replace("</PubmedArticleSet>", other + "</PubmedArticleSet>"));
      assertThat(reading.ids()).containsExactly("pmid:9");
      assertThat(reading.onlyQuarantine().reason()).isEqualTo(Reason.MALFORMED);
      assertThat(reading.onlyQuarantine().document()).isEqualTo("pmid:7");
      assertThat(reading.onlyQuarantine().detail()).contains("depth", "200");
    }
  }

  @Test
  void pagesOfTooManyOrTooDeepTagsSayWhatIsWrong() {
    assertThat(Reading.of("x", page("<div>".repeat(2000) + "words")).onlyQuarantine().detail())
        .isEqualTo("its tags stand within each other more than 512 deep");
    assertThat(Reading.of("x", page("<p>".repeat(200_001) + "words")).onlyQuarantine().detail())
        .isEqualTo("has more than 200,000 tags; split it");
    assertThat(Reading.of("x", page("<div>".repeat(500) + "words")).documents).hasSize(1);
  }

  /** Found by changed inputs: Jackson's guess of an encoding failed as the disk does. */
  @Test
  void jsonThatLooksLikeAnEncodingNobodyReadsDoesNotEndTheRun() {
    for (String json :
        List.of(
            "{\"studies\":[{\"protocolSection\":{}}]}", "{\"documents\":[{\"passages\":[]}]}")) {
      for (String mark : List.of("FEFF0000", "FFFE0000", "0000FFFE", "0000FEFF", "00")) {
        byte[] before = HexFormat.of().parseHex(mark);
        byte[] text = json.getBytes(StandardCharsets.UTF_16BE);
        byte[] all = Arrays.copyOf(before, before.length + text.length);
        System.arraycopy(text, 0, all, before.length, text.length);
        for (DocumentReader reader : Readers.all()) {
          Reading.of(reader, "x", all);
        }
        Reading.of("x", all);
      }
    }
  }

  @Test
  void entitiesThatMultiplyAreNeverExpanded() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"haha\">");
    for (int i = 1; i <= 30; i++) {
      laughs.append("<!ENTITY e%d \"%s\">".formatted(i, "&e%d;".formatted(i - 1).repeat(10)));
    }
    String before = laughs + "]>";
    String collection =
        "<collection><document><id>1</id><passage><text>It is %s</text></passage></document></collection>"
            .formatted("&e30;");
    for (String bomb : List.of(citation("It is &e30;"), article("It is &e30;"), collection)) {
      String set = bomb.replaceAll("<\\?xml.*?\\?>|<!DOCTYPE[^>]*>", "").strip();
      Reading reading = assertTimeoutPreemptively(LONGEST, () -> Reading.of("x", before + set));
      assertThat(reading.only().body()).isEqualTo("It is &e30;");
    }
    String inside = citation("x").replace("<MedlineCitation", before + "<MedlineCitation");
    assertThat(Reading.of("x", inside).onlyQuarantine().reason()).isEqualTo(Reason.MALFORMED);
  }

  @Test
  void externalEntitiesAreNeverFetched() {
    String before =
        "<!DOCTYPE x [<!ENTITY s SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;]>";
    for (String text : List.of(citation("It is &s;"), article("It is &s;"))) {
      String set = text.replaceAll("<\\?xml.*?\\?>|<!DOCTYPE[^>]*>", "").strip();
      assertThat(Reading.of("x", before + set).only().body()).isEqualTo("It is &s;");
    }
  }
}
