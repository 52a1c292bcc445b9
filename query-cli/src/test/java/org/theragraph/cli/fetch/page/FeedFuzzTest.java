package org.theragraph.cli.fetch.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.theragraph.cli.fetch.web.Reply;
import org.theragraph.cli.fetch.web.WebException;

/**
 * Feeds with parts cut, doubled, overwritten and put in; see docs/fuzzing.md. For longer:
 * -Djqwik.tries.default=1000000.
 */
class FeedFuzzTest {
  private static final List<String> FEEDS =
      List.of(
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <rss version="2.0"><channel><title>News</title><link>https://news.test/</link>
          <description>d</description><copyright>CC BY 4.0</copyright>
          <item><title>A</title><link>https://news.test/a</link><guid>1</guid>
          <pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate></item>
          <item><title>B &amp; C</title><link>/b</link></item></channel></rss>
          """,
          """
          <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
          <id>urn:x</id><updated>2026-03-02T08:00:00Z</updated><rights>None</rights>
          <entry><title>A</title><id>urn:a</id><link href="https://news.test/a" rel="alternate"/>
          <updated>2026-03-02T08:00:00Z</updated><summary type="html">&lt;p&gt;x</summary></entry></feed>
          """,
          """
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
          <channel rdf:about="https://news.test/"><title>N</title><link>https://news.test/</link></channel>
          <item rdf:about="https://news.test/a"><title>A</title><link>https://news.test/a</link></item></rdf:RDF>
          """);
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "&",
          "\"",
          "</item>",
          "<item>",
          "<link>",
          "<![CDATA[",
          "]]>",
          "<!--",
          "\u0000",
          "&#x0;",
          "&#x110000;",
          "&x;",
          "<!DOCTYPE r [<!ENTITY x \"y\">]>",
          "<?xml version=\"1.1\"?>",
          "http://",
          "http://[",
          "javascript:x",
          "%zz",
          " ",
          "\u00ff\u00fe",
          "2026-13-45T99:99:99Z",
          "-1",
          "99999999999999999999",
          "xmlns:a=\"b\"",
          "<a:b/>",
          "encoding=\"UTF-7\"");
  private static final List<String> TYPES =
      List.of(
          "application/rss+xml",
          "text/xml; charset=utf-16",
          "text/html",
          "x",
          "text/xml; charset=no",
          "application/atom+xml; charset=\"ISO-8859-1\"",
          ";;;");

  /** A change at a place, 0..1 of the feed. */
  private record Edit(double place, int kind, int length, String piece) {
    String on(String text) {
      int at = (int) (place * text.length());
      int end = Math.min(text.length(), at + length);
      String before = text.substring(0, at);
      String after = text.substring(end);
      String part = text.substring(at, end);
      return switch (kind) {
        case 0 -> before + after;
        case 1 -> before + part + part.repeat(length % 7) + after;
        case 2 -> before + piece + after;
        case 3 -> before + piece + part + after;
        default -> before;
      };
    }
  }

  @Provide
  Arbitrary<String> changed() {
    Arbitrary<Edit> edit =
        Combinators.combine(
                Arbitraries.doubles().between(0, 1),
                Arbitraries.frequency(
                    Tuple.of(5, 0), Tuple.of(5, 1), Tuple.of(5, 2), Tuple.of(5, 3), Tuple.of(1, 4)),
                Arbitraries.integers().between(0, 80),
                Arbitraries.of(PIECES))
            .as(Edit::new);
    return Combinators.combine(Arbitraries.of(FEEDS), edit.list().ofMinSize(1).ofMaxSize(6))
        .as(
            (feed, edits) -> {
              String text = feed;
              for (Edit one : edits) {
                text = one.on(text);
              }
              return text;
            });
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of(TYPES);
  }

  @Property
  void aFeedEndsAsItsEntriesOrALine(
      @ForAll("changed") String feed, @ForAll("types") String type, @ForAll boolean latin)
      throws Exception {
    Reply reply =
        new Reply(
            URI.create("https://news.test/feed"),
            200,
            HttpHeaders.of(Map.of("Content-Type", List.of(type)), (name, value) -> true),
            feed.getBytes(latin ? ISO_8859_1 : UTF_8));
    CompletableFuture.runAsync(() -> read(reply)).get(10, TimeUnit.SECONDS);
  }

  private static void read(Reply reply) {
    try {
      Feed read = Feed.of(reply);
      assertThat(read.entries().keySet()).allSatisfy(a -> assertThat(a.getHost()).isNotBlank());
      assertThat(read.broken().values()).allSatisfy(FeedFuzzTest::assertLine);
    } catch (WebException e) {
      assertLine(e.getMessage());
    } catch (IOException e) {
      throw new AssertionError("is told as a failure of the network", e);
    }
  }

  private static void assertLine(String text) {
    assertThat(text).isNotBlank().doesNotContain("\n");
  }
}
