package org.theragraph.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.corpora.store.StoreIndex;

class FetchFeedTest {
  @TempDir Path home;

  private final Site site = new Site();

  @AfterEach
  void stop() {
    site.close();
  }

  private Cli.Result run(String... arguments) {
    List<String> line =
        new ArrayList<>(List.of("fetch", "feed", "--retries", "0", "--allow-private"));
    line.addAll(List.of(arguments));
    return Cli.with(Map.of("THERAGRAPH_HOME", home.toString())).run(line.toArray(String[]::new));
  }

  private static String rss(String... items) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>Made newsroom</title><link>/</link>
        <description>Made news</description><copyright>Nobody, 2026</copyright>%s</channel></rss>"""
        .formatted(String.join("", items));
  }

  private static String item(String link, String date) {
    return "<item><title>Made news</title><link>%s</link><pubDate>%s</pubDate></item>"
        .formatted(link, date);
  }

  private void serve(String etag, String feed) {
    site.on(
        "/rss",
        r -> {
          if (etag.equals(r.header("If-None-Match"))) {
            r.answer(304, "application/rss+xml", "");
          } else {
            r.with("ETag", etag).answer(200, "application/rss+xml", feed);
          }
        });
  }

  @Test
  void pagesThatAFeedListsAreTaken() throws IOException {
    site.on("/a", r -> r.html("News A.")).on("/b", r -> r.html("News B."));
    serve(
        "\"1\"",
        rss(
            item(site.url("/a"), "Mon, 02 Feb 2026 10:00:00 GMT"),
            item("/b", "Tue, 03 Feb 2026 10:00:00 GMT")));
    Cli.Result result = run(site.url("/rss"));
    assertThat(result.out()).isEqualTo("2 found = 2 fetched + 0 known + 0 failed\n");
    assertThat(result.exitCode()).isZero();
    assertThat(StoreIndex.read(home.resolve("documents")).get(site.url("/b")))
        .satisfies(
            line -> {
              assertThat(line.source()).isEqualTo("feed");
              assertThat(line.licence()).isEqualTo("Nobody, 2026");
              assertThat(line.revision()).isEqualTo("2026-02-03T10:00:00Z");
            });
  }

  @Test
  void aFeedWithoutChangeCostsOneRequest() {
    site.on("/a", r -> r.html("News A."));
    serve("\"1\"", rss(item("/a", "Mon, 02 Feb 2026 10:00:00 GMT")));
    run(site.url("/rss"));
    site.forget();
    Cli.Result again = run(site.url("/rss"));
    assertThat(again.err()).contains("has nothing new");
    assertThat(again.exitCode()).isZero();
    assertThat(site.paths()).containsExactly("/robots.txt", "/rss");
  }

  @Test
  void onlyNewAndRedatedEntriesAreAskedFor() {
    site.on("/a", r -> r.html("News A.")).on("/b", r -> r.html("News B."));
    serve(
        "\"1\"",
        rss(
            item("/a", "Mon, 02 Feb 2026 10:00:00 GMT"),
            item("/b", "Mon, 02 Feb 2026 10:00:00 GMT")));
    run(site.url("/rss"));
    site.forget();
    site.on("/a", r -> r.html("News A, corrected.")).on("/c", r -> r.html("News C."));
    serve(
        "\"2\"",
        rss(
            item("/c", "Wed, 04 Feb 2026 10:00:00 GMT"),
            item("/a", "Wed, 04 Feb 2026 10:00:00 GMT"),
            item("/b", "Mon, 02 Feb 2026 10:00:00 GMT")));
    assertThat(run(site.url("/rss")).out())
        .isEqualTo("3 found = 2 fetched (1 of them changed) + 1 known + 0 failed\n");
    assertThat(site.paths()).containsExactly("/robots.txt", "/rss", "/c", "/a");
  }

  @Test
  void aPageThatFailedIsTriedAgainTheNextTime() {
    serve("\"1\"", rss(item("/a", "Mon, 02 Feb 2026 10:00:00 GMT"), item("javascript:x()", "")));
    Cli.Result first = run(site.url("/rss"));
    assertThat(first.out()).isEqualTo("2 found = 0 fetched + 0 known + 2 failed\n");
    assertThat(first.exitCode()).isEqualTo(1);
    assertThat(first.err()).contains("javascript:x(): is not http:// or https://");
    site.on("/a", r -> r.html("News A."));
    assertThat(run(site.url("/rss")).out()).isEqualTo("2 found = 1 fetched + 0 known + 1 failed\n");
  }

  @Test
  void atomIsReadToo() {
    site.on("/a", r -> r.html("News A."));
    site.on(
        "/atom",
        r ->
            r.answer(
                200,
                "application/atom+xml",
                """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Made</title><id>urn:made:1</id>
                <updated>2026-02-03T00:00:00Z</updated><entry><title>A</title><id>urn:made:2</id>
                <link rel="alternate" href="%s"/><updated>2026-02-03T00:00:00Z</updated></entry>
                </feed>"""
                    .formatted(site.url("/a"))));
    assertThat(run(site.url("/atom")).out())
        .isEqualTo("1 found = 1 fetched + 0 known + 0 failed\n");
  }

  @Test
  void aFeedWithEntitiesOfItsOwnIsRefused() {
    site.on("/secret", r -> r.answer(200, "text/plain", "secret"));
    site.on(
        "/rss",
        r ->
            r.answer(
                200,
                "application/rss+xml",
                "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"%s\">]>"
                        .formatted(site.url("/secret"))
                    + rss(item("/&x;", "")).substring(38)));
    Cli.Result result = run(site.url("/rss"));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("is no feed of RSS or Atom");
    assertThat(site.requests("/secret")).isEmpty();
  }

  @Test
  void aPageThatIsNoFeedIsToldSo() {
    site.on("/page", r -> r.html("No feed."));
    Cli.Result result = run(site.url("/page"));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("is no feed of RSS or Atom").contains("fetch url");
  }

  @Test
  void aDryRunReadsTheFeedAlone() {
    serve("\"1\"", rss(item("/a", "Mon, 02 Feb 2026 10:00:00 GMT")));
    assertThat(run(site.url("/rss"), "--dry-run").out())
        .isEqualTo(
            "would fetch %s\n1 found = 1 to fetch + 0 known + 0 failed\n"
                .formatted(site.url("/a")));
    assertThat(site.paths()).containsExactly("/robots.txt", "/rss");
  }
}
