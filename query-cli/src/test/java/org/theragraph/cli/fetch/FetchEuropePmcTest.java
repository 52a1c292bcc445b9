package org.theragraph.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.corpora.store.StoreIndex;

class FetchEuropePmcTest {
  private static final int PAGE = 2;

  @TempDir Path home;

  private final Site site = new Site();
  private int articles = 5;
  private String revised = "2025-01-01";

  @AfterEach
  void stop() {
    site.close();
  }

  private Cli.Result run(String... arguments) {
    List<String> line = new ArrayList<>(List.of("fetch", "europepmc", "--retries", "1"));
    line.addAll(List.of(arguments));
    return Cli.with(
            Map.of(
                "THERAGRAPH_HOME", home.toString(), "THERAGRAPH_EUROPEPMC_URL", site.url("/rest")))
        .run(line.toArray(String[]::new));
  }

  /** Pages as the service documents them: each gives the cursor of the next, the last its own. */
  private void search(Site.Request request) throws IOException {
    String mark = request.parameter("cursorMark");
    int start = mark.equals("*") ? 0 : Integer.parseInt(mark.substring(1));
    int end = Math.min(start + PAGE, articles);
    String results =
        IntStream.range(start, end)
            .mapToObj(
                i ->
                    """
                    {"id":"9000000%1$d","source":"MED","pmid":"9000000%1$d","pmcid":"PMC9900%1$d",
                     "isOpenAccess":"Y","license":"cc by","dateOfRevision":"%2$s"}"""
                        .formatted(i, revised))
            .collect(Collectors.joining(","));
    request.answer(
        200,
        "application/json;charset=UTF-8",
        "{\"version\":\"6.9\",\"hitCount\":%d,\"nextCursorMark\":\"%s\",\"resultList\":{\"result\":[%s]}}"
            .formatted(articles, start == end ? mark : "A" + end, results));
  }

  private void serve() {
    site.on("/rest/search", this::search);
    for (int i = 0; i < articles; i++) {
      String id = "PMC9900" + i;
      site.on("/rest/" + id + "/fullTextXML", r -> r.answer(200, "application/xml", jats(id)));
    }
  }

  private static String jats(String id) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <article><front><article-meta><article-id pub-id-type="pmcid">%s</article-id>
        <title-group><article-title>A made article</article-title></title-group></article-meta>
        </front><body><p>Words that were made up.</p></body></article>"""
        .formatted(id);
  }

  @Test
  void allPagesAreTakenWithTheirLicences() throws IOException {
    serve();
    Cli.Result result = run("lupus");
    assertThat(result.out()).isEqualTo("5 found = 5 fetched + 0 known + 0 failed\n");
    assertThat(result.exitCode()).isZero();
    assertThat(site.requests("/rest/search").get(0).parameters())
        .containsEntry("query", "(lupus) AND OPEN_ACCESS:y AND IN_EPMC:y")
        .containsEntry("resultType", "core")
        .containsEntry("format", "json");
    assertThat(StoreIndex.read(home.resolve("documents")).get("pmcid:PMC99003"))
        .satisfies(
            line -> {
              assertThat(line.licence()).isEqualTo("cc by");
              assertThat(line.source()).isEqualTo("europepmc");
              assertThat(line.address()).isEqualTo(site.url("/rest/PMC99003/fullTextXML"));
            });
  }

  @Test
  void aSecondRunTakesOnlyWhatWasRevised() {
    serve();
    run("lupus");
    site.forget();
    assertThat(run("lupus").out()).isEqualTo("5 found = 0 fetched + 5 known + 0 failed\n");
    assertThat(site.paths()).containsOnly("/rest/search");
    revised = "2026-02-02";
    site.on(
        "/rest/PMC99001/fullTextXML",
        r -> r.answer(200, "application/xml", jats("PMC99001").replace("Words", "Other words")));
    assertThat(run("lupus").out())
        .isEqualTo("5 found = 1 fetched (1 of them changed) + 4 known + 0 failed\n");
    site.forget();
    run("lupus");
    assertThat(site.paths()).containsOnly("/rest/search");
  }

  @Test
  void aTextThatCannotBeHadIsSetAside() {
    serve();
    site.on("/rest/PMC99001/fullTextXML", r -> r.answer(404, "text/plain", ""));
    Cli.Result result = run("lupus", "--max", "3");
    assertThat(result.out()).isEqualTo("3 found = 2 fetched + 0 known + 1 failed\n");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("PMC99001/fullTextXML: answered with status 404");
    assertThat(result.err()).contains("finds 5; 3 are taken");
  }

  @Test
  void aTextThatBreaksOffIsAskedForAgain() {
    articles = 1;
    serve();
    site.on(
        "/rest/PMC99000/fullTextXML",
        r -> {
          if (site.requests("/rest/PMC99000/fullTextXML").size() == 1) {
            r.breakOff("application/xml", "<article><front>");
          } else {
            r.answer(200, "application/xml", jats("PMC99000"));
          }
        });
    assertThat(run("lupus").out()).isEqualTo("1 found = 1 fetched + 0 known + 0 failed\n");
  }

  @Test
  void anErrorInsideAGoodAnswerIsAnError() {
    site.on(
        "/rest/search",
        r -> r.answer(200, "application/json", "{\"errCode\":404,\"errMsg\":\"Wrong syntax\"}"));
    Cli.Result result = run("lupus");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("Europe PMC, ").contains("says: Wrong syntax");
  }

  @Test
  void aQueryThatFindsNothingIsToldInALine() {
    articles = 0;
    serve();
    Cli.Result result = run("nothing");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).contains("finds no open full text");
  }

  @Test
  void aDryRunFetchesNoTexts() {
    serve();
    assertThat(run("lupus", "--dry-run").out())
        .contains("would fetch " + site.url("/rest/PMC99004/fullTextXML"))
        .endsWith("5 found = 5 to fetch + 0 known + 0 failed\n");
    assertThat(site.paths()).containsOnly("/rest/search");
  }
}
