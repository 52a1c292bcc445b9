package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Chromium;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.graph.Graph;
import org.theragraph.graph.server.ServerControl;

/** The page in a real browser, Debian's Chromium, on {@link Archetype}. */
class PageTest {
  @TempDir private Path temp;

  private static SharedGraph graph;
  private static WebServer server;

  @BeforeAll
  static void start() {
    Path home = TestGraph.get().home();
    graph = new SharedGraph(() -> Graph.open(new ServerControl(home).address()));
    server = WebServer.start(graph, home, "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    server.close();
    graph.close();
  }

  /** What the browser shows at an address, once it has nothing more to do. */
  static Document see(URI address, Path temp) throws IOException, InterruptedException {
    String browser = Chromium.path().toString();
    Path out = temp.resolve("page.html");
    Process process =
        new ProcessBuilder(
                Stream.of(
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + temp.resolve("profile"),
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        address.toString())
                    .toList())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Jsoup.parse(Files.readString(out));
  }

  private Document view(String hash) throws IOException, InterruptedException {
    return see(server.address().resolve("/" + hash), temp);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | What else could this drug treat | kinds of question",
        "'#/search?q=daratumumb' | Names like | daratumumab",
        "'#/concept?name=CD38' | CD38 | plasma cell",
        "'#/answer?question=transfer&name=daratumumab' | What else could daratumumab treat? | myasthenia gravis",
        "'#/answer?question=targets-of&name=daratumumab' | What does daratumumab target? | Daratumumab binds CD38.",
        "'#/answer?question=who-first&name=daratumumab&name=CD38' | Who first told of | Daratumumab binds CD38.",
        "'#/ask?q=which+cells+carry+CD38' | Which cells carry CD38? | plasma cell",
        "'#/questions' | Questions | What does DRUG target?",
        "'#/review' | Review | Whose decisions are they?",
        "'#/concept?name=nobody+knows' | Not found | no concept is called",
        "'#/nothing' | There is no such view | To the start"
      })
  void eachViewShowsWhatItIsFor(String hash, String heading, String words) throws Exception {
    Document page = view(hash.replace("'", ""));
    assertThat(page.select("main h1").text()).contains(heading);
    assertThat(page.select("main").text()).contains(words).doesNotContain("[object", "undefined");
    assertThat(page.title()).endsWith("Theragraph");
  }

  @Test
  void aStatementShowsItsSentencesWithBothEndsMarkedAndLeadsToTheDocument() throws Exception {
    String id =
        TestGraph.ask("facts", "--subject", "daratumumab", "--object", "CD38", "--format", "csv")
            .out()
            .lines()
            .skip(1)
            .findFirst()
            .orElseThrow()
            .split(",")[0]
            .replace("\"", "");
    Document page = view("#/statement?id=" + id);
    assertThat(page.select("blockquote mark.subject").eachText()).contains("Daratumumab");
    assertThat(page.select("blockquote mark.object").eachText()).contains("CD38");
    String link = page.select("article a[href^=#/document]").attr("href");
    Document text = view(link);
    assertThat(text.select(".text a mark").eachText()).contains("CD38");
  }

  @Test
  void everyFieldAndButtonHasAName() throws Exception {
    for (String hash : List.of("", "#/questions", "#/answer?question=transfer&name=daratumumab")) {
      Document page = view(hash);
      page.select("input, select")
          .forEach(
              field ->
                  assertThat(
                          field.closest("label") != null
                              || page.selectFirst("label[for=" + field.id() + "]") != null)
                      .as(hash + field)
                      .isTrue());
      page.select("button, a").forEach(one -> assertThat(one.text()).as(hash).isNotBlank());
      page.select("img").forEach(one -> assertThat(one.attr("alt")).isNotBlank());
    }
  }
}
