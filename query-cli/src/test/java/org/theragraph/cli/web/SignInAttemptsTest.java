package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts to sign in: wrong ones, many, and what is none. */
class SignInAttemptsTest extends OnAccounts {
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
