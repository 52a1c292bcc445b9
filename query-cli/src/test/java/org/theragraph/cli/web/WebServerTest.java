package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.Cli;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.graph.Graph;
import org.theragraph.graph.server.ServerControl;

/** The page's interface over HTTP, on {@link Archetype}. */
class WebServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static SharedGraph graph;
  private static WebServer server;

  private final List<String> made = new ArrayList<>();

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

  /** Other tests have the same graph. */
  @AfterEach
  void takeAllBack() throws Exception {
    for (String id : made) {
      TestGraph.ask("review", "undo", id, "--curator", "anna");
    }
  }

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

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.address().resolve(path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(to(path));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return send(
        to("/api/review/decisions")
            .header(Guard.OWN_HEADER, "1")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private HttpResponse<String> decide(String id, String kind, String target, String more)
      throws Exception {
    HttpResponse<String> response =
        post(
            "{\"id\":\"%s\",\"curator\":\"anna\",\"kind\":\"%s\",\"target\":\"%s\"%s}"
                .formatted(id, kind, target, more));
    if (response.statusCode() == 201) {
      made.add(0, id);
    }
    return response;
  }

  private static JsonNode item() throws Exception {
    return JSON.readTree(get("/api/review/queue?curator=anna&limit=1").body()).get(0);
  }

  private static long kept(String id) throws IOException {
    return Files.readAllLines(TestGraph.get().home().resolve("decisions.jsonl")).stream()
        .filter(line -> line.contains("\"id\":\"" + id + "\""))
        .count();
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
        "/api/answer?question=targets-of | 400 | takes 1 names",
        "/api/answer?question=targets-of&name=SLE | 404 | a Drug is needed",
        "/api/answer?question=targets-of&name=daratumumab&asOf=soon | 400 | is no date",
        "/api/answer?question=targets-of&name=daratumumab&limit=0 | 400 | limit must be",
        "/api/answer?question=targets-of&name=daratumumab&minBelief=2 | 400 | must be from 0 to 1",
        "/api/answer?question=targets-of&name=daratumumab&minBelief=NaN | 400 | from 0 to 1",
        "/api/answer?question=targets-of&name=daratumumab&stage=SOON | 400 | must be one of",
        "/api/review/queue | 400 | give the parameter curator",
        "/api/review/queue?curator=%3Cb%3E | 400 | say who decides",
        "/api/review/queue?curator=anna&predicate=LIKES | 400 | must be one of",
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
  void aDecisionIsInTheJournalAndInTheGraphWhenItIsAcknowledged() throws Exception {
    JsonNode item = item();
    String id = newId();
    HttpResponse<String> response =
        decide(id, "REJECT", item.at("/quote/id").asText(), ",\"why\":\"misread\"");
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    assertThat(kept(id)).isEqualTo(1);
    assertThat(TestGraph.ask("evidence", item.at("/fact/id").asText()).out())
        .contains("rejected by anna", "“misread”");
    assertThat(item().at("/quote/id").asText()).isNotEqualTo(item.at("/quote/id").asText());
  }

  @Test
  void aDecisionThatIsSentTwiceIsKeptOnce() throws Exception {
    String target = item().at("/quote/id").asText();
    String id = newId();
    assertThat(decide(id, "ACCEPT", target, "").statusCode()).isEqualTo(201);
    HttpResponse<String> again = decide(id, "ACCEPT", target, "");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(again.body()).get("again").asBoolean()).isTrue();
    assertThat(kept(id)).isEqualTo(1);
  }

  @Test
  void anIdOfAnotherDecisionIsRefusedAndNotTakenForKept() throws Exception {
    String target = item().at("/quote/id").asText();
    String id = newId();
    assertThat(decide(id, "ACCEPT", target, "").statusCode()).isEqualTo(201);
    HttpResponse<String> other = decide(id, "REJECT", target, "");
    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("another decision has this id: ACCEPT by anna");
    assertThat(kept(id)).isEqualTo(1);
  }

  @Test
  void whatIsTakenBackIsNotTakenBackTwice() throws Exception {
    String id = newId();
    decide(id, "ACCEPT", item().at("/quote/id").asText(), "");
    String undo = newId();
    assertThat(decide(undo, "UNDO", id, "").statusCode()).isEqualTo(201);
    assertThat(decide(undo, "UNDO", id, "").statusCode()).isEqualTo(200);
    made.clear();
    HttpResponse<String> second = decide(newId(), "UNDO", id, "");
    made.clear();
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("is taken back already");
  }

  @Test
  void aCorrectionAndItsUndoAreThoseOfTheCommandLine() throws Exception {
    JsonNode item = item();
    String id = newId();
    decide(id, "CORRECT", item.at("/quote/id").asText(), ",\"certainty\":\"possible\"");
    String statement = item.at("/fact/id").asText();
    assertThat(TestGraph.ask("evidence", statement).out()).contains("corrected to POSSIBLE");
    String undo = newId();
    assertThat(decide(undo, "UNDO", id, "").statusCode()).isEqualTo(201);
    made.clear();
    assertThat(TestGraph.ask("evidence", statement).out()).doesNotContain("corrected to POSSIBLE");
  }

  @Test
  void twoCuratorsGetDifferentSentencesButForThoseOfTheirAgreement() throws Exception {
    JsonNode first = JSON.readTree(get("/api/review/queue?curator=carl&limit=3").body());
    JsonNode second = JSON.readTree(get("/api/review/queue?curator=dora&limit=3").body());
    List<String> theirs = new ArrayList<>();
    first.forEach(item -> theirs.add(item.at("/quote/id").asText()));
    for (JsonNode item : second) {
      String id = item.at("/quote/id").asText();
      assertThat(ReviewQueue.isShared(id) || !theirs.contains(id)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{}",
        "{\"id\":\"1\",\"curator\":\"anna\",\"kind\":\"ACCEPT\",\"target\":\"0000\"}",
        "{\"id\":\"%s\",\"curator\":\"anna\",\"kind\":\"LIKE\",\"target\":\"00000000\"}",
        "{\"id\":\"%s\",\"curator\":\"<b>\",\"kind\":\"ACCEPT\",\"target\":\"00000000\"}",
        "{\"id\":\"%s\",\"curator\":\"anna\",\"kind\":\"ACCEPT\",\"target\":\"ffffffff\"}"
      })
  void whatIsNoDecisionIsNotKept(String body) throws Exception {
    Path journal = TestGraph.get().home().resolve("decisions.jsonl");
    long before = Files.exists(journal) ? Files.size(journal) : 0;
    HttpResponse<String> response = post(body.replace("%s", newId()));
    assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
    assertThat(Files.exists(journal) ? Files.size(journal) : 0).isEqualTo(before);
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
}
