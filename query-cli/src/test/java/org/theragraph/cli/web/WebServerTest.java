package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.corpora.model.Predicate;

/** The page's interface over HTTP, on {@link Archetype}. */
class WebServerTest extends OnHttp {

  @Test
  void whatIsSeenComesAsKgxAndIsWhatTheCommandExports(@TempDir Path folder) throws Exception {
    JsonNode answer = JSON.readTree(get("/api/answer?question=targets-of&name=daratumumab").body());
    String id = answer.findValue("fact").get("id").asText();
    HttpResponse<byte[]> response =
        HTTP.send(
            to("/api/export?statement=" + id.substring(0, 16)).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    Path target = folder.resolve("kgx");
    TestGraph.ask("export", "--format", "kgx", "--out", target.toString());
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
      assertThat(zip.getNextEntry().getName()).isEqualTo("nodes.jsonl");
      assertThat(lines(zip)).isSubsetOf(Files.readAllLines(target.resolve("nodes.jsonl")));
      assertThat(zip.getNextEntry().getName()).isEqualTo("edges.jsonl");
      List<String> edges = lines(zip);
      assertThat(edges).isNotEmpty().isSubsetOf(Files.readAllLines(target.resolve("edges.jsonl")));
      assertThat(edges)
          .hasSize(JSON.readTree(get("/api/statement?id=" + id).body()).get("evidence").size());
    }
  }

  private static List<String> lines(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/search?q=daratumumab&limit=15 | find daratumumab",
        "/api/concept?name=CD38 | show CD38",
        "/api/paths?from=daratumumab&to=myasthenia+gravis | paths daratumumab MONDO:0009688",
        "/api/answer?question=targets-of&name=daratumumab | answer targets-of daratumumab",
        "/api/answer?question=transfer&name=daratumumab&limit=10 | repurpose --drug daratumumab",
        "/api/answer?question=drugs-on&name=CD38&asOf=2021 | answer drugs-on CD38 --as-of 2021"
      })
  void whatACommandAnswersHasAnAddress(String path, String command) throws Exception {
    List<String> line = new ArrayList<>(List.of(command.split(" ")));
    line.addAll(List.of("--format", "json"));
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    assertThat(JSON.readTree(response.body()))
        .isEqualTo(JSON.readTree(TestGraph.ask(line.toArray(String[]::new)).out()));
  }

  @Test
  void anAnswerComesAsATableAndAsAPictureToo() throws Exception {
    String path = "/api/answer?question=transfer&name=daratumumab&format=";
    HttpResponse<String> csv = get(path + "csv");
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(csv.body()).startsWith("rank,id,name");
    assertThat(get(path + "svg").body()).startsWith("<?xml").contains("<svg");
    assertThat(get(path + "pdf").statusCode()).isEqualTo(400);
  }

  @Test
  void whatABrowserHasAlreadyIsNotSentAgain() throws Exception {
    HttpResponse<String> first = get("/api/concept?name=CD38");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = send(to("/api/concept?name=CD38").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aDocumentComesWithItsClaimsWhereTheyStand() throws Exception {
    String statement =
        JSON.readTree(get("/api/answer?question=targets-of&name=daratumumab").body())
            .at("/sections/0/rows/0/quote/document/id")
            .asText();
    JsonNode page = JSON.readTree(get("/api/document?id=" + encoded(statement)).body());
    JsonNode claim = page.at("/claims/0");
    String text = page.get("text").asText();
    assertThat(text.substring(claim.at("/subjectAt/0").asInt(), claim.at("/subjectAt/1").asInt()))
        .isEqualToIgnoringCase("Daratumumab");
  }

  @Test
  void aDocumentTellsWhereItNamesWhat() throws Exception {
    JsonNode page = JSON.readTree(get("/api/document?id=test:2").body());
    String text = page.get("text").asText();
    List<String> named = new ArrayList<>();
    for (JsonNode concept : page.get("concepts")) {
      JsonNode places = concept.get("places");
      for (int i = 0; i < places.size(); i += 2) {
        named.add(
            concept.get("name").asText()
                + ": "
                + text.substring(places.get(i).asInt(), places.get(i + 1).asInt()));
      }
    }
    assertThat(named)
        .containsExactlyInAnyOrder(
            "daratumumab: Daratumumab", "CD38: CD38", "plasma cell: plasma cells");
  }

  @Test
  void theClaimsOfADocumentComeAsATable() throws Exception {
    assertThat(get("/api/document?id=test:2&format=csv").body().lines())
        .hasSize(2)
        .last()
        .asString()
        .contains("daratumumab,TARGETS,CD38,AFFIRMED")
        .contains("The antibody binds CD38.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/search | 400 | give the parameter q",
        "/api/concept?name=nobody+knows | 404 | no concept is called",
        "/api/statement?id=xyz | 400 | is no id",
        "/api/document?id=none | 404 | has no document",
        "/api/answer?question=nothing | 404 | there is no question",
        "/api/answer?question=targets-of | 400 | takes 1 name,",
        "/api/answer?question=targets-of&name=SLE | 404 | a Drug is needed",
        "/api/answer?question=targets-of&name=daratumumab&asOf=soon | 400 | is no date",
        "/api/answer?question=targets-of&name=daratumumab&limit=0 | 400 | limit must be",
        "/api/answer?question=targets-of&name=daratumumab&minBelief=2 | 400 | must be from 0 to 1",
        "/api/answer?question=targets-of&name=daratumumab&minBelief=NaN | 400 | from 0 to 1",
        "/api/answer?question=targets-of&name=daratumumab&stage=SOON | 400 | must be one of",
        "/api/review/queue | 400 | give the parameter curator",
        "/api/review/queue?curator=%3Cb%3E | 400 | say who decides",
        "/api/review/queue?curator=anna&predicate=LIKES | 400 | must be one of",
        "/api/review/queue?curator=anna&document=nonsense | 404 | the graph has no document nonsense",
        "/api/nothing | 404 | not found"
      })
  void whatCannotBeAnsweredIsAProblemWithALine(String path, int status, String words)
      throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith(Problem.MEDIA_TYPE);
    assertThat(JSON.readTree(response.body()).get("detail").asText()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "') MATCH (n) DETACH DELETE n //",
        "\" OR 1=1 RETURN 1 //",
        "$parameter",
        "<script>alert(1)</script>",
        "\u0000",
        "*:* OR name:[* TO *]",
        "𝛼🧬"
      })
  void aNameIsNeverCypherNorLucene(String hostile) throws Exception {
    long before = count();
    for (String path :
        List.of(
            "/api/search?q=",
            "/api/concept?name=",
            "/api/document?id=",
            "/api/ask?q=",
            "/api/answer?question=targets-of&name=",
            "/api/answer?question=transfer&name=daratumumab&among=",
            "/api/review/queue?curator=anna&concept=",
            "/api/review/queue?curator=anna&document=")) {
      HttpResponse<String> response = get(path + encoded(hostile));
      assertThat(response.statusCode()).as(path + response.body()).isIn(200, 400, 404);
      assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("json");
    }
    assertThat(count()).isEqualTo(before);
  }

  private static long count() throws Exception {
    return JSON.readTree(TestGraph.ask("graph", "status", "--format", "json").out())
        .at("/counts/Evidence")
        .asLong();
  }

  @Test
  void anotherSiteCanNeitherReadNorDecide() throws Exception {
    assertThat(send(to("/api/questions").header("Origin", "http://evil.example")).statusCode())
        .isEqualTo(403);
    HttpResponse<String> form =
        send(
            to("/api/review/decisions")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(form.statusCode()).isEqualTo(403);
    assertThat(raw("GET /api/questions HTTP/1.1\r\nHost: evil.example\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
  }

  @Test
  void noWayLeadsOutOfThePage() throws Exception {
    for (String path :
        List.of("/../pom.xml", "/..%2f..%2fpom.xml", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd")) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
          .as(path)
          .containsPattern("^HTTP/1.1 (400|404)");
    }
  }

  private static String raw(String request) throws IOException {
    URI address = server.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      byte[] head = socket.getInputStream().readNBytes(15);
      return new String(head, StandardCharsets.UTF_8);
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws Exception {
    String body = "{\"why\":\"" + "x".repeat(Guard.MOST_BYTES) + "\"}";
    assertThat(post(body).statusCode()).isEqualTo(413);
  }

  @Test
  void everyAnswerForbidsWhatThePageDoesNotNeed() throws Exception {
    for (String path : List.of("/", "/app.js", "/api/questions", "/api/nothing")) {
      assertThat(get(path).headers().firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
    }
    assertThat(get("/").body()).doesNotContain("http://", "https://", "onclick", "<script>");
  }

  @Test
  void anAddressThatOthersCanReachIsRefused() {
    Cli.Result result = TestGraph.ask("serve", "--host", "0.0.0.0", "--port", "0");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("no address of this machine alone");
  }

  @Test
  void aPortThatIsTakenIsToldInALine() {
    Cli.Result result =
        TestGraph.ask("serve", "--port", String.valueOf(server.address().getPort()));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("Choose another --port").hasLineCount(1);
  }

  @Test
  void aSearchIsHeldToTypes() throws Exception {
    JsonNode all = JSON.readTree(get("/api/search?q=CD38&limit=50").body()).get("concepts");
    JsonNode some =
        JSON.readTree(get("/api/search?q=CD38&type=target&type=CellType&limit=50").body())
            .get("concepts");
    assertThat(all.findValuesAsText("type")).contains("Target", "Disease");
    assertThat(some.findValuesAsText("type")).isNotEmpty().isSubsetOf("Target", "CellType");
    HttpResponse<String> wrong = get("/api/search?q=CD38&type=Gene");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body()).contains("there is no type Gene, but Drug, Target, CellType");
  }

  @Test
  void aQuestionWithAMisspeltNameKeepsWhatElseItAsks() throws Exception {
    JsonNode told =
        JSON.readTree(
            get("/api/ask?q=" + encoded("what is new about daratumumob since 2020?")).body());
    assertThat(told.at("/misnamed/read/since").asText()).isEqualTo("2020-01-01");
    assertThat(told.at("/misnamed/similar/0/name").asText()).isEqualTo("daratumumab");
  }

  @Test
  void whatPredicatesStandBetweenIsTold() throws Exception {
    JsonNode told = JSON.readTree(get("/api/predicates").body());
    assertThat(told).hasSize(Predicate.values().length);
    assertThat(told.get(0).toString())
        .isEqualTo(
            "{\"predicate\":\"TARGETS\",\"subjects\":[\"Drug\"],\"objects\":[\"Target\"],"
                + "\"staged\":false}");
  }
}
