package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.AccountsOf;

/** What one may do when signed in, and until when. */
class SignedInTest extends OnAccounts {
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
}
