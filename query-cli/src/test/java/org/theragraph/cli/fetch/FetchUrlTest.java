package org.theragraph.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.corpora.store.Fetched;
import org.theragraph.corpora.store.StoreIndex;

class FetchUrlTest {
  @TempDir Path home;

  private final Site site = new Site();

  @AfterEach
  void stop() {
    site.close();
  }

  private Cli.Result run(String... arguments) {
    List<String> line = new ArrayList<>(List.of("fetch", "url", "--retries", "1"));
    line.addAll(List.of(arguments));
    return Cli.with(Map.of("THERAGRAPH_HOME", home.toString())).run(line.toArray(String[]::new));
  }

  private Cli.Result runHere(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.add("--allow-private");
    return run(line.toArray(String[]::new));
  }

  private Path store() {
    return home.resolve("documents");
  }

  private Map<String, Fetched> index() throws IOException {
    return StoreIndex.read(store());
  }

  @Test
  void aPageIsKeptWithWhereItCameFrom() throws IOException {
    site.on(
        "/news/lupus",
        r ->
            r.with("ETag", "\"v1\"")
                .answer(
                    200,
                    "text/html; charset=ISO-8859-1",
                    "<html><head><link rel=license href='https://licence.example/by'></head>"
                        + "<body><p>Words of lupus.</p></body></html>"));
    Cli.Result result = runHere(site.url("/news/lupus"));
    assertThat(result.out()).isEqualTo("1 found = 1 fetched + 0 known + 0 failed\n");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("theragraph build " + store());
    assertThat(index().values())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.address()).isEqualTo(site.url("/news/lupus"));
              assertThat(line.source()).isEqualTo("url");
              assertThat(line.mediaType()).isEqualTo("text/html");
              assertThat(line.charset()).isEqualTo("ISO-8859-1");
              assertThat(line.licence()).isEqualTo("https://licence.example/by");
              assertThat(line.etag()).isEqualTo("\"v1\"");
              assertThat(StoreIndex.object(store(), line.sha256())).exists();
            });
  }

  @Test
  void aPageThatHasNotChangedIsNotSentAgain() throws IOException {
    site.on(
        "/a",
        r -> {
          if ("\"v1\"".equals(r.header("If-None-Match"))) {
            r.answer(304, "text/html", "");
          } else {
            r.with("ETag", "\"v1\"").html("The same words.");
          }
        });
    site.on("/b", r -> r.html("A server without marks."));
    runHere(site.url("/a"), site.url("/b"));
    String before = Files.readString(store().resolve(StoreIndex.FILE));
    Cli.Result again = runHere(site.url("/a"), site.url("/b"));
    assertThat(again.out()).isEqualTo("2 found = 0 fetched + 2 known + 0 failed\n");
    assertThat(again.exitCode()).isZero();
    assertThat(store().resolve(StoreIndex.FILE)).hasContent(before);
  }

  @Test
  void aPageThatHasChangedTakesThePlaceOfTheOldOne() throws IOException {
    site.on("/a", r -> r.html("Old words."));
    runHere(site.url("/a"));
    String old = index().get(site.url("/a")).sha256();
    site.on("/a", r -> r.html("New words."));
    Cli.Result again = runHere(site.url("/a"));
    assertThat(again.out())
        .isEqualTo("1 found = 1 fetched (1 of them changed) + 0 known + 0 failed\n");
    assertThat(index().get(site.url("/a")).sha256()).isNotEqualTo(old);
  }

  @Test
  void robotsTxtIsHeededAndToldOnlyOnce() {
    site.on(
        "/robots.txt",
        r -> r.answer(200, "text/plain", "User-agent: theragraph\nDisallow: /internal/\n"));
    site.on("/internal/a", r -> r.html("Not for robots."));
    site.on("/open", r -> r.html("For all."));
    Cli.Result result = runHere(site.url("/internal/a"), site.url("/open"));
    assertThat(result.out()).isEqualTo("2 found = 1 fetched + 0 known + 1 failed\n");
    assertThat(result.err()).contains("/internal/a: ").contains("robots.txt forbids it");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(site.paths()).containsExactly("/robots.txt", "/open");
    assertThat(site.requests("/open").get(0).header("User-Agent")).startsWith("Theragraph/");
  }

  @Test
  void aSiteWhoseRobotsTxtCannotBeHadIsLeftAlone() {
    site.on("/robots.txt", r -> r.answer(503, "text/plain", "down"));
    site.on("/a", r -> r.html("Words."));
    Cli.Result result = runHere(site.url("/a"), site.url("/b"));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("/robots.txt: answered with status 503: down");
    assertThat(site.paths())
        .containsExactly("/robots.txt", "/robots.txt"); // tried twice, not four times
  }

  @Test
  void aHostIsAskedOnceASecond() {
    site.on("/a", r -> r.html("A."));
    site.on("/b", r -> r.html("B."));
    runHere(site.url("/a"), site.url("/b"));
    long gap = site.requests("/b").get(0).nanoTime() - site.requests("/a").get(0).nanoTime();
    assertThat(Duration.ofNanos(gap)).isGreaterThan(Duration.ofMillis(950));
  }

  @Test
  void privateAddressesAreNotAskedUnlessTold() {
    Cli.Result result =
        run(
            site.url("/a"),
            "http://localhost/",
            "http://2130706433/",
            "http://[::1]/",
            "http://[::ffff:10.0.0.1]/",
            "http://169.254.169.254/latest/meta-data/",
            "http://[fd00::1]/",
            "http://0.0.0.0/");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err().lines()).hasSize(8).allMatch(line -> line.contains("is not public"));
    assertThat(site.paths()).isEmpty();
  }

  @Test
  void aRedirectIsFollowedAndItsTargetCheckedAnew() {
    site.on("/old", r -> r.with("Location", "/new").answer(301, "text/plain", ""));
    site.on("/new", r -> r.html("Here now."));
    site.on("/out", r -> r.with("Location", "file:///etc/passwd").answer(302, "text/plain", ""));
    site.on("/loop", r -> r.with("Location", "/loop").answer(302, "text/plain", ""));
    Cli.Result result = runHere(site.url("/old"), site.url("/out"), site.url("/loop"));
    assertThat(result.out()).isEqualTo("3 found = 1 fetched + 0 known + 2 failed\n");
    assertThat(result.err())
        .contains("redirects to 'file:///etc/passwd', which is not fetched")
        .contains("redirects more than 5 times");
    assertThat(site.requests("/loop")).hasSize(6);
  }

  @Test
  void robotsTxtIsHeededBehindARedirectToo() {
    site.on("/robots.txt", r -> r.answer(200, "text/plain", "User-agent: *\nDisallow: /new\n"));
    site.on("/old", r -> r.with("Location", "/new").answer(301, "text/plain", ""));
    Cli.Result result = runHere(site.url("/old"));
    assertThat(result.err()).contains("forbids it");
    assertThat(site.requests("/new")).isEmpty();
  }

  @Test
  void aBodyOverTheLimitIsCutOff() throws IOException {
    site.on(
        "/large",
        r -> {
          r.exchange().sendResponseHeaders(200, 0);
          byte[] block = new byte[1 << 16];
          try (OutputStream out = r.exchange().getResponseBody()) {
            for (int i = 0; i < 20_000; i++) {
              out.write(block);
            }
          }
        });
    site.on("/bomb", r -> r.with("Content-Encoding", "gzip").answer(200, "text/html", bomb()));
    Cli.Result result = runHere("--max-size", "1", site.url("/large"), site.url("/bomb"));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("is larger than 1,000,000 bytes"));
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 100; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void packedPagesAreUnpacked() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write("<html><body><p>Packed words.</p></body></html>".getBytes());
    }
    site.on(
        "/a",
        r -> r.with("Content-Encoding", "gzip").answer(200, "text/html", bytes.toByteArray()));
    runHere(site.url("/a"));
    assertThat(index().get(site.url("/a")).bytes()).isEqualTo(46);
  }

  @Test
  void aServerThatDripsIsGivenUp() {
    site.on(
        "/drip",
        r -> {
          r.exchange().sendResponseHeaders(200, 0);
          OutputStream out = r.exchange().getResponseBody();
          for (int i = 0; i < 600; i++) {
            out.write('x');
            out.flush();
            try {
              Thread.sleep(100);
            } catch (InterruptedException e) {
              return;
            }
          }
        });
    long start = System.nanoTime();
    Cli.Result result = runHere("--timeout", "2", site.url("/drip"));
    assertThat(result.err()).contains("took longer than 2 s");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void aServerThatNeverAnswersIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0)) {
      String address = "http://127.0.0.1:" + silent.getLocalPort() + "/a";
      Cli.Result result = runHere("--timeout", "1", address);
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err()).contains("took longer than 1 s");
    }
  }

  @Test
  void aBrokenConnectionIsTriedAgain() throws IOException {
    site.on(
        "/a",
        r -> {
          if (site.requests("/a").size() == 1) {
            r.breakOff("text/html", "<html><body><p>Half");
          } else {
            r.html("Whole words.");
          }
        });
    Cli.Result result = runHere(site.url("/a"));
    assertThat(result.out()).isEqualTo("1 found = 1 fetched + 0 known + 0 failed\n");
    assertThat(site.requests("/a")).hasSize(2);
  }

  @Test
  void aServerThatIsBusyIsAskedAgainWhenItSays() {
    site.on(
        "/a",
        r -> {
          if (site.requests("/a").size() == 1) {
            r.with("Retry-After", "2").answer(429, "text/plain", "slowly");
          } else {
            r.html("Words.");
          }
        });
    site.on("/b", r -> r.with("Retry-After", "86400").answer(503, "text/plain", "tomorrow"));
    Cli.Result result = runHere(site.url("/a"), site.url("/b"));
    List<Site.Request> asked = site.requests("/a");
    assertThat(Duration.ofNanos(asked.get(1).nanoTime() - asked.get(0).nanoTime()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    assertThat(result.err()).contains("asks to come back in 1441 minutes");
    assertThat(result.exitCode()).isEqualTo(3);
  }

  @Test
  void whatNobodyCanReadIsNotKept() {
    site.on("/a.pdf", r -> r.answer(200, "application/pdf", "%PDF-1.7\n%\u00e2\u00e3"));
    site.on("/none", r -> r.answer(200, "text/html", ""));
    Cli.Result result = runHere(site.url("/a.pdf"), site.url("/none"), site.url("/missing"));
    assertThat(result.err()).contains("PDF").contains("is empty").contains("status 404");
    assertThat(result.out()).isEqualTo("3 found = 0 fetched + 0 known + 3 failed\n");
  }

  @Test
  void aDryRunTellsAndFetchesNothing() {
    site.on("/a", r -> r.html("Words."));
    Cli.Result result = runHere("--dry-run", site.url("/a"));
    assertThat(result.out())
        .isEqualTo(
            "would fetch %s%n1 found = 1 to fetch + 0 known + 0 failed%n"
                .formatted(site.url("/a")));
    assertThat(site.requests("/a")).isEmpty();
    assertThat(store()).doesNotExist();
  }

  @Test
  void wrongUsageIsToldBeforeAnythingIsAsked() {
    assertThat(run("ftp://site.example/a").exitCode()).isEqualTo(2);
    assertThat(run("nonsense").err()).contains("'nonsense' is not http:// or https://");
    assertThat(run("http://user:word@site.example/").err()).contains("holds a user name");
    assertThat(run("--timeout", "0", "http://site.example/").exitCode()).isEqualTo(2);
    assertThat(run().exitCode()).isEqualTo(2);
  }
}
