package org.theragraph.corpora.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.theragraph.corpora.Reading;
import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Quarantine.Reason;

/** JSON Lines, PubTator, plain text. */
class LineFormatsTest {
  @Test
  void aLineOfTheExchangeFormatIsADocument() {
    Document document =
        Reading.of(
                "d.jsonl",
                "{\"id\":\"a:1\",\"kind\":\"press-release\",\"title\":\"T\",\"text\":\"B\\u00a0b\","
                    + "\"url\":\"https://x.org\",\"published\":\"2020-09\",\"journal\":\"J\"}\n")
            .only();
    assertThat(document.kind()).isEqualTo(DocumentKind.PRESS_RELEASE);
    assertThat(document.text()).isEqualTo("T\nB b");
    assertThat(document.citation())
        .hasToString("Citation[url=https://x.org, published=2020-09, journal=J]");
  }

  @Test
  void anAbstractUnderItsOwnNameIsAnAbstract() {
    Document document =
        Reading.of("d", "{\"id\": 12, \"title\": \"T\", \"abstract\": \"A\", \"source\": \"x\"}")
            .only();
    assertThat(document.id()).isEqualTo("12");
    assertThat(document.kind()).isEqualTo(DocumentKind.ABSTRACT);
    assertThat(document.body()).isEqualTo("A");
  }

  @Test
  void aBadLineCostsOnlyItself() {
    Reading reading =
        Reading.of(
            "d.jsonl",
            """
            {"id":"a","text":"one"}
            {"id":"b","text":
            {"id":"c","kind":"PRESS","text":"x"}
            {"id":"d"}

            {"id":"e","text":"  "}
            {"id":"f","text":"two"}
            """);
    assertThat(reading.ids()).containsExactly("a", "f");
    assertThat(reading.reasons())
        .containsExactly(Reason.MALFORMED, Reason.MALFORMED, Reason.MALFORMED, Reason.NO_TEXT);
    assertThat(reading.quarantined.get(0).detail()).startsWith("line 2, column");
    assertThat(reading.quarantined.get(1).detail())
        .isEqualTo(
            "line 3: kind: unknown kind 'PRESS'; use one of abstract, press-release, full-text, text, curated");
    assertThat(reading.quarantined.get(1).document()).isEqualTo("c");
    assertThat(reading.quarantined.get(2).detail()).isEqualTo("line 4: text: is missing");
  }

  @Test
  void aTextThatOffsetsPointIntoKeepsItsLength() {
    String text = "a\u00ADb\u0007c\uD800";
    String line =
        "{\"id\":\"a\",\"text\":\"a\u00ADb\\u0007c\\ud800\",\"sections\":[{\"label\":\"L\",\"start\":0,\"end\":1}]}";
    Document document = Reading.of("d", line).only();
    assertThat(document.text()).hasSameSizeAs(text).isEqualTo("a\u00ADb c\uFFFD");
    String wrong = "{\"id\":\"a\",\"text\":\"b\",\"sha256\":\"" + ClaimHash.sha256("a") + "\"}";
    assertThat(Reading.of("d", wrong).onlyQuarantine().detail()).contains("sha256");
  }

  @Test
  void aLineOverTheLimitIsPassedOver() {
    String large = "{\"id\":\"b\",\"text\":\"" + "x".repeat(300_000) + "\"}\n";
    String small = "{\"id\":\"a\",\"text\":\"one\"}\n";
    Reading reading =
        Reading.of(
            "d",
            (small + large + small.replace("a\"", "c\"")).getBytes(StandardCharsets.UTF_8),
            200_000);
    assertThat(reading.ids()).containsExactly("a", "c");
    assertThat(reading.onlyQuarantine().reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(reading.onlyQuarantine().detail()).startsWith("line 2");
  }

  @Test
  void jsonOverSeveralLinesIsRefusedOnce() {
    assertThat(Reading.of("d", "{\n \"id\": \"a\",\n \"text\": \"b\"\n}").onlyQuarantine().detail())
        .contains("one object a line");
    assertThat(Reading.of("d", "[{\"id\":\"a\",\"text\":\"b\"}]").reasons())
        .containsExactly(Reason.MALFORMED);
  }

  @Test
  void pubTatorGivesTitleAndAbstract() {
    Reading reading =
        Reading.of(
            "p.txt",
            "70|t|Widgets in gout\r\n70|a|It helped.\r\n70\t11\t15\tgout\tDisease\tD1\r\n\r\n"
                + "x1|t|No abstract here\nx1|a|- No text -\n72|t|\n72|a|\nnonsense\n");
    assertThat(reading.ids()).containsExactly("pmid:70", "x1");
    assertThat(reading.documents.get(0).text()).isEqualTo("Widgets in gout\nIt helped.");
    assertThat(reading.documents.get(1).body()).isEmpty();
    assertThat(reading.reasons()).containsExactly(Reason.MALFORMED, Reason.NO_TEXT);
    assertThat(reading.quarantined.get(0).detail()).startsWith("line 9");
  }

  @Test
  void plainTextIsOneDocumentNamedAfterItsFile() {
    Document document = Reading.of("folder/my notes.v2.txt", "\uFEFFFirst.\r\nSecond.\n").only();
    assertThat(document.id()).isEqualTo("file:my notes.v2~4bc5477f");
    assertThat(document.title()).isNull();
    assertThat(document.text()).isEqualTo("First.\nSecond.");
    assertThat(document.kind()).isEqualTo(DocumentKind.TEXT);
  }

  @Test
  void bracketsAndPipesDoNotMakeTextJson() {
    assertThat(Reading.of("n.txt", "[Translated] A|B {curly} < 5 % and > 3").only().kind())
        .isEqualTo(DocumentKind.TEXT);
  }

  @Test
  void whatHasNoTextIsQuarantinedWithItsReason() {
    assertThat(Reading.of("e", "").reasons()).containsExactly(Reason.EMPTY);
    assertThat(Reading.of("e", " \n\n").reasons()).containsExactly(Reason.NO_TEXT);
    assertThat(Reading.of("e", new byte[] {0, 1, 2, 3, 0, 0, 9, 1}).reasons())
        .containsExactly(Reason.BINARY);
    assertThat(Reading.of("e", "%PDF-1.7 text").onlyQuarantine().detail()).contains("PDF");
    assertThat(Reading.of("e", "<?xml version='1.0'?><rss><item/></rss>").onlyQuarantine().detail())
        .contains("<rss>");
    assertThat(Reading.of("e", "x".repeat(2000).getBytes(StandardCharsets.UTF_8), 1000).reasons())
        .containsExactly(Reason.TOO_LARGE);
  }
}
