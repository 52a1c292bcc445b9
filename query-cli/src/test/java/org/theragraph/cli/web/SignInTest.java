package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.AccountsOf;
import org.theragraph.cli.fixture.TestGraph;

/** Signing in over HTTP, and what one may do then. */
class SignInTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "seven green owls";

  @TempDir private static Path template;

  @TempDir private Path home;

  private PageOfAccounts page;

  /** Each test has its own copy: hashing takes a third of a second. */
  @BeforeAll
  static void addAccounts() {
    AccountsOf accounts = new AccountsOf(template);
    for (String role : List.of("reader", "curator", "admin")) {
      assertThat(accounts.add("the " + role, role, PASSWORD).exitCode()).isZero();
    }
  }

  @BeforeEach
  void start() throws IOException {
    PageOfAccounts.copy(template.resolve("accounts.json"), home);
    page = new PageOfAccounts(home, PageOfAccounts.HERE);
  }

  @AfterEach
  void stop() {
    page.close();
  }

  private Visitor signedIn(String name) throws Exception {
    Visitor visitor = page.visitor();
    HttpResponse<String> response = visitor.signIn(name, PASSWORD);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return visitor;
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  private static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String decision(String id, String curator, String kind, String target) {
    return "{\"id\":\"%s\",\"curator\":\"%s\",\"kind\":\"%s\",\"target\":\"%s\"}"
        .formatted(id, curator, kind, target);
  }

  /** A sentence that somebody could decide on. */
  private static String sentence() throws Exception {
    JsonNode answer =
        JSON.readTree(
            TestGraph.ask("answer", "targets-of", "daratumumab", "--format", "json").out());
    return answer.findValue("quote").get("id").asText();
  }

  @Test
  void whoIsSignedInHearsTheirNameRoleAndToken() throws Exception {
    Visitor anna = signedIn("the curator");
    JsonNode who = JSON.readTree(anna.get("/api/session").body());
    assertThat(who.get("name").asText()).isEqualTo("the curator");
    assertThat(who.get("role").asText()).isEqualTo("curator");
    assertThat(who.get("csrf").asText()).hasSize(43).isEqualTo(anna.token());
    assertThat(anna.get("/api/search?q=CD38").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=CD38",
        "/api/concept?name=CD38",
        "/api/statement?id=00000000",
        "/api/document?id=test:1",
        "/api/paths?from=daratumumab&to=CD38",
        "/api/questions",
        "/api/answer?question=targets-of&name=daratumumab",
        "/api/ask?q=what",
        "/api/review/queue?curator=anna",
        "/api/review/progress?curator=anna",
        "/api/session",
        "/api/nothing",
        "/nothing",
        "/api/questions/",
        "/api//questions",
        "/API/questions"
      })
  void nothingIsAnsweredBeforeOneIsSignedIn(String path) throws Exception {
    HttpResponse<String> response = page.visitor().get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(401);
    assertThat(header(response, "WWW-Authenticate")).isNotEmpty();
    assertThat(JSON.readTree(response.body()).get("detail").asText()).isEqualTo("sign in first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/session/../questions",
        "/app.js/../api/questions",
        "/api/session%2f..%2fquestions",
        "/api/questions;x=/app.js",
        "/api/questions%3b.js",
        "//api/questions",
        "/./api/questions",
        "/../../accounts.json",
        "/..%2f..%2faccounts.json",
        "/%2e%2e/%2e%2e/accounts.json",
        "/accounts.json",
        "/app.js%00.json",
        "http://127.0.0.1/api/questions"
      })
  void noOtherWayOfWritingAnAddressLeadsPastTheSignIn(String path) throws IOException {
    assertThat(page.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .as(path)
        .containsPattern("^HTTP/1.1 (400|401|404)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/index.html", "/app.js", "/session.js", "/style.css", "/api/health"})
  void thePageWithItsFormIsThereForEverybody(String path) throws Exception {
    assertThat(page.visitor().get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void theCookieIsForThisPageAloneAndNoScriptSeesIt() throws Exception {
    String cookie = header(page.visitor().signIn("the reader", PASSWORD), "Set-Cookie");
    assertThat(cookie).matches("theragraph-session=[A-Za-z0-9_-]{43};.*");
    assertThat(cookie.toLowerCase(Locale.ROOT))
        .contains("; httponly", "; samesite=strict", "; path=/")
        .doesNotContain("domain", "secure", "max-age", "expires");
  }

  @Test
  void behindAProxyTheCookieIsForHttpsAndTheOriginMustBeToo() throws Exception {
    try (PageOfAccounts proxied = new PageOfAccounts(home, PageOfAccounts.BEHIND_A_PROXY)) {
      Visitor visitor = proxied.visitor();
      String cookie = header(visitor.signIn("the reader", PASSWORD), "Set-Cookie");
      assertThat(cookie).startsWith("__Host-theragraph-session=");
      assertThat(cookie.toLowerCase(Locale.ROOT)).contains("; secure", "; path=/");
      assertThat(visitor.get("/api/questions").statusCode()).isEqualTo(200);
      String authority = proxied.address().getAuthority();
      for (String scheme : List.of("http", "https")) {
        HttpResponse<String> response =
            Visitor.send(visitor.to("/api/questions").header("Origin", scheme + "://" + authority));
        assertThat(response.statusCode()).isEqualTo(scheme.equals("https") ? 200 : 403);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "graph.example, 200",
    "GRAPH.example:8443, 200",
    "localhost, 200",
    "127.0.0.1, 200",
    "evil.example, 403",
    "graph.example.evil.example, 403",
    "graph.example@evil.example, 403",
    "10.1.2.3, 403",
    "'', 403"
  })
  void thePageAnswersToTheNamesThatItWasGiven(String host, int status) throws Exception {
    try (PageOfAccounts proxied = new PageOfAccounts(home, PageOfAccounts.BEHIND_A_PROXY)) {
      assertThat(proxied.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n"))
          .containsPattern("^HTTP/1.1 (%d|400)".formatted(status));
    }
  }

  @Test
  void whatListensToOthersAsksForSignInEvenWithoutAccounts() throws Exception {
    Files.delete(home.resolve("accounts.json"));
    Listening all =
        new Listening("0.0.0.0", 0, java.util.Set.of(), false, false, java.util.Set.of());
    try (PageOfAccounts open = new PageOfAccounts(home, all)) {
      assertThat(open.visitor().get("/api/questions").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreToldInTheSameWordsAndTime() throws Exception {
    page.visitor().signIn("the reader", PASSWORD); // all is loaded
    long start = System.nanoTime();
    HttpResponse<String> wrong = page.visitor().signIn("the reader", "seven green cows");
    long between = System.nanoTime();
    HttpResponse<String> unknown = page.visitor().signIn("the ghost", PASSWORD);
    long end = System.nanoTime();
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(header(unknown, "Set-Cookie")).isEmpty();
    assertThat((double) (end - between) / (between - start)).isBetween(0.3, 3.0);
  }

  @Test
  void afterFiveFailuresEvenTheRightPasswordMustWait() throws Exception {
    for (int i = 0; i < Attempts.MOST; i++) {
      assertThat(page.visitor().signIn("the reader", "guess number " + i).statusCode())
          .isEqualTo(401);
    }
    HttpResponse<String> response = page.visitor().signIn("the reader", PASSWORD);
    assertThat(response.statusCode()).isEqualTo(429);
    assertThat(Integer.parseInt(header(response, "Retry-After"))).isBetween(800, 901);
    assertThat(JSON.readTree(response.body()).get("detail").asText()).contains("try again in 16");
    page.wait(Attempts.WITHIN);
    assertThat(page.visitor().signIn("the reader", PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void anAddressThatTriesManyNamesMustWaitToo() throws Exception {
    for (int i = 0; i < Attempts.MOST; i++) {
      page.visitor().signIn("ghost " + i, PASSWORD);
    }
    assertThat(page.visitor().signIn("the admin", PASSWORD).statusCode()).isEqualTo(429);
  }

  @Test
  void signingInBetweenDoesNotMakeUpForFailures() throws Exception {
    for (int i = 0; i < Attempts.MOST; i++) {
      assertThat(page.visitor().signIn("the admin", "guess number " + i).statusCode())
          .isEqualTo(401);
      if (i == 2) {
        signedIn("the reader"); // whom the attacker knows
      }
    }
    assertThat(page.visitor().signIn("the reader", PASSWORD).statusCode()).isEqualTo(429);
  }

  @Test
  void anAddressThatAnybodyCanWriteIsNotBelieved() throws Exception {
    String body = "{\"name\":\"ghost %d\",\"password\":\"seven green cows\"}";
    for (int i = 0; i <= Attempts.MOST; i++) {
      HttpResponse<String> response =
          Visitor.send(
              page.visitor()
                  .to("/api/session")
                  .header(Guard.OWN_HEADER, "1")
                  .header("X-Forwarded-For", "192.0.2." + i)
                  .POST(BodyPublishers.ofString(body.formatted(i))));
      assertThat(response.statusCode()).isEqualTo(i < Attempts.MOST ? 401 : 429);
    }
  }

  @Test
  void behindAProxyWhoAsksIsWhomTheProxyNames() throws Exception {
    String body = "{\"name\":\"ghost %d\",\"password\":\"seven green cows\"}";
    try (PageOfAccounts proxied = new PageOfAccounts(home, PageOfAccounts.BEHIND_A_PROXY)) {
      for (int i = 0; i <= Attempts.MOST; i++) {
        String invented = "198.51.100." + i; // by who asks; the proxy adds the true one
        HttpResponse<String> response =
            Visitor.send(
                proxied
                    .visitor()
                    .to("/api/session")
                    .header(Guard.OWN_HEADER, "1")
                    .header("X-Forwarded-For", invented + ", 192.0.2.1")
                    .POST(BodyPublishers.ofString(body.formatted(i))));
        assertThat(response.statusCode()).isEqualTo(i < Attempts.MOST ? 401 : 429);
      }
      assertThat(proxied.visitor().signIn("the reader", PASSWORD).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aChangeNeedsTheTokenOfItsOwnSession() throws Exception {
    Visitor anna = signedIn("the curator");
    Visitor other = signedIn("the admin");
    String body = decision(newId(), "the curator", "ACCEPT", "ffffffff");
    for (String token : List.of("", "x", other.token(), anna.token() + "x")) {
      HttpResponse<String> response = anna.withToken(token).post("/api/review/decisions", body);
      assertThat(response.statusCode()).as(token).isEqualTo(403);
      assertThat(anna.withToken(token).signOut().statusCode()).isEqualTo(403);
    }
    assertThat(anna.post("/api/review/decisions", body).statusCode()).isEqualTo(404);
  }

  @Test
  void anotherSiteNeitherSignsInNorDecidesThoughTheBrowserHasTheCookie() throws Exception {
    Visitor anna = signedIn("the curator");
    for (String path : List.of("/api/session", "/api/review/decisions")) {
      HttpResponse<String> origin =
          Visitor.send(
              anna.to(path)
                  .header(Guard.OWN_HEADER, "1")
                  .header(SignIn.CSRF_HEADER, anna.token())
                  .header("Origin", "http://evil.example")
                  .POST(BodyPublishers.ofString("{}")));
      assertThat(origin.statusCode()).isEqualTo(403);
      HttpResponse<String> form =
          Visitor.send(
              anna.to(path)
                  .header("Content-Type", "text/plain")
                  .POST(BodyPublishers.ofString("{}")));
      assertThat(form.statusCode()).isEqualTo(403);
    }
    HttpResponse<String> reading =
        Visitor.send(anna.to("/api/session").header("Origin", "http://evil.example"));
    assertThat(reading.statusCode()).isEqualTo(403);
    assertThat(reading.body()).doesNotContain(anna.token());
  }

  @Test
  void signingInMakesAnotherSessionAndEndsTheOneThatWasThere() throws Exception {
    String planted = "theragraph-session=" + "A".repeat(43);
    Visitor victim = page.visitor().withCookie(planted);
    victim.signIn("the curator", PASSWORD);
    assertThat(victim.cookie()).isNotEqualTo(planted);
    assertThat(page.visitor().withCookie(planted).get("/api/questions").statusCode())
        .isEqualTo(401);
    Visitor before = victim.withCookie(victim.cookie());
    victim.signIn("the curator", PASSWORD);
    assertThat(victim.cookie()).isNotEqualTo(before.cookie());
    assertThat(before.get("/api/questions").statusCode()).isEqualTo(401);
    assertThat(victim.get("/api/questions").statusCode()).isEqualTo(200);
  }

  @Test
  void whoSignsOutIsOut() throws Exception {
    Visitor anna = signedIn("the curator");
    HttpResponse<String> response = anna.signOut();
    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(header(response, "Set-Cookie"))
        .startsWith("theragraph-session=;")
        .contains("Expires=Thu, 01 Jan 1970");
    assertThat(anna.get("/api/questions").statusCode()).isEqualTo(401);
    assertThat(anna.get("/api/session").statusCode()).isEqualTo(401);
  }

  @Test
  void aSessionEndsWhenItIsNotUsedAndAfterADayInAnyCase() throws Exception {
    Visitor idle = signedIn("the reader");
    page.wait(Sessions.IDLE);
    assertThat(idle.get("/api/questions").statusCode()).isEqualTo(401);
    Visitor busy = signedIn("the reader");
    for (int hour = 1; hour < Sessions.LONGEST.toHours(); hour++) {
      page.wait(Duration.ofHours(1));
      assertThat(busy.get("/api/questions").statusCode()).as("hour " + hour).isEqualTo(200);
    }
    page.wait(Duration.ofHours(1));
    assertThat(busy.get("/api/questions").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"remove", "role", "password", "password again"})
  void aChangeOfTheAccountEndsItsSessionsAlone(String what) throws Exception {
    Visitor anna = signedIn("the curator");
    Visitor other = signedIn("the reader");
    AccountsOf accounts = page.accounts();
    int done =
        switch (what) {
          case "remove" -> accounts.run("remove", "the curator").exitCode();
          case "role" -> accounts.run("role", "the curator", "reader").exitCode();
          case "password" ->
              accounts.typing("eight blue larks", "password", "the curator").exitCode();
          default -> accounts.typing(PASSWORD, "password", "the curator").exitCode();
        };
    assertThat(done).isZero();
    assertThat(anna.get("/api/questions").statusCode()).isEqualTo(401);
    assertThat(other.get("/api/questions").statusCode()).isEqualTo(200);
  }

  @Test
  void thatAllAccountsAreTakenAwayOpensThePageToNobody() throws Exception {
    assertThat(page.visitor().get("/api/questions").statusCode()).isEqualTo(401);
    Files.delete(home.resolve("accounts.json"));
    assertThat(page.visitor().get("/api/questions").statusCode()).isEqualTo(401);
  }

  @Test
  void aDamagedFileOfAccountsOpensThePageToNobodyAndTellsNothing() throws Exception {
    Visitor anna = signedIn("the curator");
    Files.writeString(home.resolve("accounts.json"), "[{\"name\":\"anna\"");
    for (Visitor visitor : List.of(anna, page.visitor())) {
      HttpResponse<String> response = visitor.get("/api/questions");
      assertThat(response.statusCode()).isIn(401, 500);
      assertThat(response.body()).doesNotContain(home.toString());
    }
    HttpResponse<String> response = page.visitor().signIn("the curator", PASSWORD);
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain(home.toString());
  }

  @Test
  void withoutAccountsNobodySignsInOnThisMachineUntilThereIsOne() throws Exception {
    Path bare = Files.createDirectory(home.resolve("bare"));
    try (PageOfAccounts open = new PageOfAccounts(bare, PageOfAccounts.HERE)) {
      assertThat(open.visitor().get("/api/questions").statusCode()).isEqualTo(200);
      assertThat(JSON.readTree(open.visitor().get("/api/session").body()).get("signIn").asBoolean())
          .isFalse();
      PageOfAccounts.copy(home.resolve("accounts.json"), bare);
      assertThat(open.visitor().get("/api/questions").statusCode()).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "the reader, read, 200",
    "the reader, queue, 403",
    "the reader, own progress, 200",
    "the reader, others' progress, 403",
    "the reader, decide, 403",
    "the curator, read, 200",
    "the curator, queue, 200",
    "the curator, own progress, 200",
    "the curator, others' progress, 403",
    "the curator, decide, 404",
    "the admin, read, 200",
    "the admin, queue, 200",
    "the admin, own progress, 200",
    "the admin, others' progress, 200",
    "the admin, decide, 404"
  })
  void eachRoleMayWhatItMay(String name, String what, int status) throws Exception {
    Visitor visitor = signedIn(name);
    String own = name.replace(" ", "+");
    HttpResponse<String> response =
        switch (what) {
          case "read" -> visitor.get("/api/questions");
          case "queue" -> visitor.get("/api/review/queue?limit=1&curator=" + own);
          case "own progress" -> visitor.get("/api/review/progress?curator=" + own);
          case "others' progress" -> visitor.get("/api/review/progress?curator=somebody");
          default ->
              visitor.post("/api/review/decisions", decision(newId(), name, "ACCEPT", "ffffffff"));
        };
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
  }

  @Test
  void nobodyDecidesInSomebodyElsesName() throws Exception {
    for (String name : List.of("the curator", "the admin")) {
      Visitor visitor = signedIn(name);
      String body = decision(newId(), "somebody", "ACCEPT", sentence());
      assertThat(visitor.post("/api/review/decisions", body).statusCode()).isEqualTo(403);
      assertThat(visitor.get("/api/review/queue?curator=somebody").statusCode()).isEqualTo(403);
    }
    assertThat(home.resolve("decisions.jsonl")).doesNotExist();
  }

  @Test
  void whatIsDecidedStandsUnderTheAccountsNameThoughTheBodyHasNone() throws Exception {
    Visitor anna = signedIn("the curator");
    String id = newId();
    String body = decision(id, "", "ACCEPT", sentence()).replace("\"curator\":\"\",", "");
    HttpResponse<String> response = anna.post("/api/review/decisions", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    assertThat(Files.readString(home.resolve("decisions.jsonl")))
        .contains("\"curator\":\"the curator\"");
    String undo = decision(newId(), "the curator", "UNDO", id);
    assertThat(anna.post("/api/review/decisions", undo).statusCode()).isEqualTo(201);
  }

  @Test
  void noPasswordStandsInAnyFileOrAnswer() throws Exception {
    HttpResponse<String> right = page.visitor().signIn("the curator", PASSWORD);
    HttpResponse<String> wrong = page.visitor().signIn("the curator", "seven green cows");
    HttpResponse<String> broken =
        page.visitor().post("/api/session", "{\"name\":\"the curator\",\"password\":seven}");
    assertThat(broken.statusCode()).isEqualTo(400);
    for (HttpResponse<String> response : List.of(right, wrong, broken)) {
      assertThat(response.body() + response.headers().map()).doesNotContain("seven", "$2b$");
    }
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("seven");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "7",
        "{}",
        "{\"name\":\"the curator\"}",
        "{\"password\":\"x\"}",
        "{\"name\":{\"a\":1},\"password\":\"x\"}",
        "{\"name\":null,\"password\":null}",
        "name=a"
      })
  void whatIsNoSignInIsNotUnderstood(String body) throws Exception {
    HttpResponse<String> response = page.visitor().post("/api/session", body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "the\ncurator", "the curator\u0000", "\u001b[2J", "a\u202eb", "a/../b", "<b>"})
  void aNameThatNobodyCanHaveIsNotUnderstood(String name) throws Exception {
    HttpResponse<String> response = page.visitor().signIn(name, PASSWORD);
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).doesNotContain("\u001b", "\u202e", "<b>");
  }

  @Test
  void aHugePasswordIsRefusedAtOnce() throws Exception {
    String body = "{\"name\":\"the curator\",\"password\":\"" + "x".repeat(1 << 20) + "\"}";
    long start = System.nanoTime();
    assertThat(
            page.raw(
                "POST /api/session HTTP/1.1\r\nHost: localhost\r\n%s: 1\r\nContent-Length: %d\r\n\r\n"
                    .formatted(Guard.OWN_HEADER, body.length())))
        .isEqualTo("HTTP/1.1 413"); // before any of it is read
    try {
      assertThat(page.visitor().postInPieces("/api/session", body).statusCode()).isEqualTo(413);
    } catch (IOException e) {
      // the server closed before all was sent: refused, too
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    String long60k = "x".repeat(60_000);
    assertThat(page.visitor().signIn("the curator", long60k).statusCode()).isEqualTo(400);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedHoweverItIsSent() throws Exception {
    Visitor anna = signedIn("the curator");
    String body = "{\"why\":\"" + "x".repeat(Guard.MOST_BYTES) + "\"}";
    assertThat(anna.post("/api/review/decisions", body).statusCode()).isEqualTo(413);
    assertThat(anna.postInPieces("/api/review/decisions", body).statusCode()).isEqualTo(413);
  }
}
