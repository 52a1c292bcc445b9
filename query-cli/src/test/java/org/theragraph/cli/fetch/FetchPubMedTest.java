package org.theragraph.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theragraph.cli.Main;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.model.Quarantine;
import org.theragraph.corpora.source.DocumentSink;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.corpora.store.StoreIndex;

class FetchPubMedTest {
  @TempDir Path home;

  private final Site site = new Site();
  private final MadePubMed pubMed = new MadePubMed(site);
  private final Map<String, String> environment = new HashMap<>();

  @AfterEach
  void stop() {
    site.close();
  }

  private Cli.Result run(String... arguments) {
    environment.put("THERAGRAPH_HOME", home.toString());
    environment.put("THERAGRAPH_PUBMED_URL", site.url("/"));
    List<String> line = new ArrayList<>(List.of("fetch", "pubmed", "--retries", "2"));
    line.addAll(List.of(arguments));
    return Cli.with(environment).run(line.toArray(String[]::new));
  }

  private Path store() {
    return home.resolve("documents");
  }

  private List<Document> documents() throws IOException {
    List<Document> documents = new ArrayList<>();
    DocumentSource.of(List.of(store().toString()))
        .read(
            new DocumentSink() {
              @Override
              public void accept(Document document, String source) {
                documents.add(document);
              }

              @Override
              public void quarantine(Quarantine record) {
                throw new AssertionError(record);
              }
            });
    return documents;
  }

  @Test
  void whatAQueryFindsIsKeptRecordByRecord() throws IOException {
    pubMed.withMany(450);
    Cli.Result result = run("lupus");
    assertThat(result.out()).isEqualTo("450 found = 450 fetched + 0 known + 0 failed\n");
    assertThat(result.exitCode()).isZero();
    assertThat(pubMed.batches()).isEqualTo(3);
    assertThat(site.requests("/epost.fcgi")).isEmpty();
    assertThat(documents())
        .hasSize(450)
        .extracting(Document::id)
        .contains("pmid:90000001", "pmid:90000450");
    assertThat(StoreIndex.read(store()).get("pmid:90000001"))
        .satisfies(
            line -> {
              assertThat(line.address())
                  .isEqualTo(site.url("/efetch.fcgi?db=pubmed&id=90000001&retmode=xml"));
              assertThat(line.licence()).isEqualTo("© 2026 Nobody.");
            });
    assertThat(site.paths()).doesNotContain("/esearch.dtd");
  }

  @Test
  void aSecondRunAsksOnlyForWhatIsNewOrChanged() throws IOException {
    pubMed.withMany(5);
    run("lupus");
    site.forget();
    assertThat(run("lupus").out()).isEqualTo("5 found = 0 fetched + 5 known + 0 failed\n");
    assertThat(pubMed.batches()).isZero();
    pubMed.with("90000777", "A new record").revise("90000003", "Corrected");
    Cli.Result result = run("lupus");
    assertThat(result.out())
        .isEqualTo("6 found = 2 fetched (1 of them changed) + 4 known + 0 failed\n");
    assertThat(site.requests("/epost.fcgi").get(0).parameter("id")).isEqualTo("90000003,90000777");
    assertThat(documents()).hasSize(6).extracting(Document::title).contains("Corrected.");
  }

  @Test
  void whoAsksIsToldAndSearchesAreLimited() {
    pubMed.withMany(50);
    environment.put("NCBI_API_KEY", "secret0key");
    Cli.Result result =
        run("lupus", "--since", "2024-02-03", "--max", "7", "--contact", "me@clinic.example");
    assertThat(result.out()).isEqualTo("7 found = 7 fetched + 0 known + 0 failed\n");
    assertThat(result.err()).contains("PubMed finds 50; 7 are taken");
    Site.Request search = site.requests("/esearch.fcgi").get(0);
    assertThat(search.parameter("term"))
        .isEqualTo("(lupus) AND (\"2024/02/03\"[edat] : \"3000\"[edat])");
    assertThat(search.parameters())
        .containsEntry("db", "pubmed")
        .containsEntry("usehistory", "y")
        .containsEntry("tool", "theragraph")
        .containsEntry("email", "me@clinic.example")
        .containsEntry("api_key", "secret0key");
    assertThat(search.header("User-Agent")).contains("(+me@clinic.example)");
    assertThat(site.requests("/efetch.fcgi").get(0).parameter("retmax")).isEqualTo("7");
  }

  @Test
  void requestsKeepTheirDistance() {
    pubMed.withMany(1000);
    run("lupus");
    List<Site.Request> asked = site.requests("/efetch.fcgi");
    long nanos = asked.get(4).nanoTime() - asked.get(0).nanoTime();
    assertThat(Duration.ofNanos(nanos)).isGreaterThan(Duration.ofMillis(4 * 334));
  }

  @Test
  void aQueryThatFindsNothingIsToldInALine() {
    Cli.Result result = run("nothing at all");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).isEqualTo("0 found = 0 fetched + 0 known + 0 failed\n");
    assertThat(result.err()).contains("PubMed finds nothing for nothing at all");
  }

  @Test
  void anErrorInsideAGoodAnswerIsAnError() {
    site.on(
        "/esearch.fcgi",
        r ->
            r.answer(
                200, "text/xml", "<eSearchResult><ERROR>No such database</ERROR></eSearchResult>"));
    Cli.Result result = run("lupus");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("PubMed, ").contains("says: No such database");
    assertThat(site.paths()).hasSize(1);
  }

  @Test
  void aSearchThatFailsInPassingIsTriedAgain() {
    pubMed.withMany(3);
    List<String> errors =
        new ArrayList<>(
            List.of(
                "<eSearchResult><ERROR>Search Backend failed: made up</ERROR></eSearchResult>",
                "<eSearchResult><Count>3</Count><QueryKey>1</QueryKey><WebEnv></WebEnv>"
                    + "</eSearchResult>"));
    site.on(
        "/esearch.fcgi",
        r -> {
          if (errors.isEmpty()) {
            pubMed.search(r);
          } else {
            r.answer(200, "text/xml", errors.remove(0));
          }
        });
    assertThat(run("lupus").out()).isEqualTo("3 found = 3 fetched + 0 known + 0 failed\n");
    assertThat(site.requests("/esearch.fcgi")).hasSize(3);
  }

  @Test
  void anEmptySetOfASearchThatFindsSomethingIsAnError() {
    site.on(
        "/esearch.fcgi",
        r -> r.answer(200, "text/xml", "<eSearchResult><Count>3</Count><WebEnv/></eSearchResult>"));
    Cli.Result result = run("lupus");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("WebEnv or QueryKey is empty");
  }

  @Test
  void aThrottledOrBrokenBatchIsAskedForAgain() throws IOException {
    pubMed.withMany(10);
    site.on(
        "/efetch.fcgi",
        r -> {
          switch (pubMed.batches()) {
            case 1 ->
                r.with("Retry-After", "1")
                    .answer(
                        429,
                        "application/json",
                        "{\"error\":\"API rate limit exceeded\",\"api-key\":\"k\",\"count\":\"4\"}");
            case 2 -> {
              String all = pubMed.set(r);
              r.answer(200, "text/xml", all.substring(0, all.length() / 2)); // and looks whole
            }
            default -> pubMed.records(r);
          }
        });
    assertThat(run("lupus").out()).isEqualTo("10 found = 10 fetched + 0 known + 0 failed\n");
    assertThat(documents()).hasSize(10);
  }

  @Test
  void aConnectionThatStaysBrokenEndsTheRunAndKeepsWhatCame() throws IOException {
    pubMed.withMany(450);
    site.on(
        "/efetch.fcgi",
        r -> {
          if (r.parameter("retstart").equals("200")) {
            r.breakOff("text/xml", "<PubmedArticleSet>");
          } else {
            pubMed.records(r);
          }
        });
    Cli.Result broken = run("lupus");
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.err()).contains("broke the connection").contains("the same command goes on");
    assertThat(StoreIndex.read(store())).hasSize(200);
    site.on("/efetch.fcgi", pubMed::records);
    site.forget();
    assertThat(run("lupus").out()).isEqualTo("450 found = 250 fetched + 200 known + 0 failed\n");
    assertThat(pubMed.batches()).isEqualTo(2);
  }

  @Test
  void aWrongKeyIsToldWithoutShowingIt() {
    environment.put("NCBI_API_KEY", "secret0key");
    site.on(
        "/esearch.fcgi",
        r ->
            r.answer(
                400,
                "application/json",
                "{\"error\":\"API key invalid\",\"api-key\":\"secret0key\",\"type\":\"ip\"}"));
    Cli.Result result = run("lupus");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("API key invalid").doesNotContain("secret0key");
  }

  @Test
  void aServiceCannotSendOneOnToAnAddressOfOnesOwnNet() {
    site.on(
        "/esearch.fcgi",
        r -> r.with("Location", "http://169.254.169.254/x").answer(302, "text/plain", ""));
    Cli.Result result = run("lupus");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("169.254.169.254, which is not public");
  }

  @Test
  void anObjectThatIsGoneIsFetchedAgain() throws IOException {
    pubMed.withMany(2);
    run("lupus");
    String hash = StoreIndex.read(store()).get("pmid:90000001").sha256();
    Files.delete(StoreIndex.object(store(), hash));
    assertThat(run("lupus").out()).isEqualTo("2 found = 1 fetched + 1 known + 0 failed\n");
    assertThat(documents()).hasSize(2);
  }

  @Test
  void aRecordThatDoesNotComeIsSetAside() {
    pubMed.withMany(3);
    site.on(
        "/efetch.fcgi",
        r -> r.answer(200, "text/xml", pubMed.set(r).replace(">90000002<", ">90000999<")));
    Cli.Result result = run("lupus");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).isEqualTo("3 found = 2 fetched + 0 known + 1 failed\n");
    assertThat(result.err()).contains("id=90000002").contains("PubMed sent no such record");
  }

  @Test
  void aDryRunSearchesAndFetchesNothing() {
    pubMed.withMany(2);
    Cli.Result result = run("lupus", "--dry-run");
    assertThat(result.out())
        .contains("would fetch " + site.url("/efetch.fcgi?db=pubmed&id=90000001"))
        .endsWith("2 found = 2 to fetch + 0 known + 0 failed\n");
    assertThat(pubMed.batches()).isZero();
    assertThat(store()).doesNotExist();
  }

  @Test
  void moreThanPubMedGivesAtOnceIsTakenByDays() throws IOException {
    MadeDays days = new MadeDays(site, 12_000);
    Cli.Result result = run("lupus", "--dry-run");
    assertThat(result.out()).endsWith("12,000 found = 12,000 to fetch + 0 known + 0 failed\n");
    assertThat(days.largest()).isLessThanOrEqualTo(9_999);
    site.forget();
    assertThat(run("lupus", "--dry-run", "--max", "20").out())
        .endsWith("20 found = 20 to fetch + 0 known + 0 failed\n");
    assertThat(site.paths()).hasSize(1);
  }

  @Test
  void aRunThatWasKilledIsGoneOnWithWithoutDoingFinishedWorkAgain() throws Exception {
    pubMed.withMany(600);
    CountDownLatch reached = new CountDownLatch(1);
    site.on(
        "/efetch.fcgi",
        r -> {
          if (r.parameter("retstart").equals("400")) {
            reached.countDown();
            try {
              Thread.sleep(60_000);
            } catch (InterruptedException e) {
              return;
            }
          }
          pubMed.records(r);
        });
    Process process = start("fetch", "pubmed", "lupus", "--base", site.url(""));
    assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
    process.destroyForcibly().waitFor();
    Path index = store().resolve(StoreIndex.FILE);
    Files.writeString(index, Files.readString(index) + "{\"id\":\"pmid:900"); // half a line
    site.on("/efetch.fcgi", pubMed::records);
    site.forget();
    assertThat(run("lupus").out()).isEqualTo("600 found = 200 fetched + 400 known + 0 failed\n");
    assertThat(pubMed.batches()).isEqualTo(1);
    assertThat(documents()).hasSize(600);
    assertThat(Files.readAllLines(index)).hasSize(600);
  }

  private Process start(String... arguments) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    line.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
    builder.environment().put("THERAGRAPH_HOME", home.toString());
    builder
        .redirectOutput(home.resolve("out").toFile())
        .redirectError(home.resolve("err").toFile());
    return builder.start();
  }
}
