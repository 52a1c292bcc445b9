package org.theragraph.corpora.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.theragraph.corpora.Reading;

/** Whatever stands in an input, what comes out of it is sound ({@link Reading#assertSound}). */
class AnyTextTest {
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> wild = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> tricky =
        Arbitraries.strings()
            .withChars(
                "aZ .,\n\r\t<>&;|{}[]\"'=/\\\u00A0\u00AD\u200B\uD83D\uDE00\uFEFFβ\u0085\u2028é#x")
            .ofMaxLength(80);
    return Arbitraries.oneOf(wild, tricky);
  }

  @Property(tries = 300)
  void everyReaderGivesSoundDocuments(@ForAll("texts") String text) throws JsonProcessingException {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    String json = new ObjectMapper().writeValueAsString(Map.of("id", "a", "text", text));
    assertOneOutcome("<html><body><h1>" + escaped + "</h1><p>" + escaped + "</p></body></html>");
    assertOneOutcome(
        PubMedReaderTest.set(
            PubMedReaderTest.article("7", "<ArticleTitle>" + escaped + "</ArticleTitle>")));
    assertOneOutcome(
        "<article><front><article-meta/></front><body><p>" + escaped + "</p></body></article>");
    assertOneOutcome(
        "<collection><document><id>1</id><passage><text>"
            + escaped
            + "</text></passage></document></collection>");
    assertOneOutcome("{\"documents\":[{\"id\":\"1\",\"passages\":[" + json + "]}]}");
    assertOneOutcome(json);
    assertOneOutcome("plain " + text);
  }

  @Property(tries = 300)
  void anyBytesGiveDocumentsOrReasons(@ForAll byte[] bytes) {
    Reading reading = Reading.of("any", bytes);
    assertThat(reading.documents.size() + reading.quarantined.size()).isPositive();
  }

  @Property(tries = 300)
  void rawMarkupNeverBreaksAReader(@ForAll("texts") String text) {
    for (String beginning :
        new String[] {
          "<html>",
          "<PubmedArticleSet><PubmedArticle>",
          "<article><front><article-meta>",
          "<collection><document><passage>",
          "{\"passages\":[",
          "{\"",
          "1|t|"
        }) {
      Reading reading = Reading.of("any", beginning + text);
      assertThat(reading.documents.size() + reading.quarantined.size()).isPositive();
    }
  }

  private static void assertOneOutcome(String content) {
    Reading reading = Reading.of("any", content.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.documents.size() + reading.quarantined.size()).as(content).isEqualTo(1);
  }
}
