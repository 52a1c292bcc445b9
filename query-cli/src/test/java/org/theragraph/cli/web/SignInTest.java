package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one must sign in for, and as whom the page is called. */
class SignInTest extends OnAccounts {
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
}
