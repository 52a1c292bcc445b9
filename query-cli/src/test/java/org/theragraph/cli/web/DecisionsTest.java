package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.Archetype;
import org.theragraph.cli.fixture.TestGraph;

/** What a curator decides over HTTP, on {@link Archetype}. */
class DecisionsTest extends OnHttp {
  private final List<String> made = new ArrayList<>();

  /** Other tests have the same graph. */
  @AfterEach
  void takeAllBack() throws Exception {
    for (String id : made) {
      TestGraph.ask("review", "undo", id, "--curator", "anna");
    }
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
  void whatAnotherDecidedIsNotTakenBackAndWhatIsTakenBackCountsNoMore() throws Exception {
    long before = today();
    String id = newId();
    decide(id, "ACCEPT", item().at("/quote/id").asText(), "");
    assertThat(today()).isEqualTo(before + 1);
    String body =
        "{\"id\":\"%s\",\"curator\":\"bert\",\"kind\":\"UNDO\",\"target\":\"%s\"}"
            .formatted(newId(), id);
    HttpResponse<String> others = post(body);
    assertThat(others.statusCode()).isEqualTo(409);
    assertThat(others.body()).contains("anna decided that");
    assertThat(today()).isEqualTo(before + 1);
    assertThat(decide(newId(), "UNDO", id, "").statusCode()).isEqualTo(201);
    made.clear();
    assertThat(today()).isEqualTo(before);
  }

  private static long today() throws Exception {
    return JSON.readTree(get("/api/review/progress?curator=anna").body()).get("today").asLong();
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
  void manyCuratorsWhoAskAtOnceGetDifferentSentencesToo() throws Exception {
    List<CompletableFuture<HttpResponse<String>>> asked =
        IntStream.range(0, 6)
            .mapToObj(i -> to("/api/review/queue?curator=at-once-" + i + "&limit=2").build())
            .map(request -> HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
            .toList();
    List<String> own = new ArrayList<>();
    for (CompletableFuture<HttpResponse<String>> each : asked) {
      for (JsonNode item : JSON.readTree(each.get().body())) {
        String id = item.at("/quote/id").asText();
        if (!ReviewQueue.isShared(id)) {
          own.add(id);
        }
      }
    }
    assertThat(own).isNotEmpty().doesNotHaveDuplicates();
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
  void aStatementThatIsRejectedTellsThatAnswersLeaveItOut() throws Exception {
    String statement = item().at("/fact/id").asText();
    String path = "/api/statement?id=" + statement;
    assertThat(JSON.readTree(get(path).body()).get("hidden").asBoolean()).isFalse();
    decide(newId(), "REJECT", statement, "");
    assertThat(JSON.readTree(get(path).body()).get("hidden").asBoolean()).isTrue();
    assertThat(TestGraph.ask("evidence", statement).out()).contains("Answers leave it out");
  }

  @Test
  void whatACuratorDecidedIsListedTheLatestFirst() throws Exception {
    String target = item().at("/quote/id").asText();
    String first = newId();
    String second = newId();
    decide(first, "COMMENT", target, ",\"why\":\"odd\"");
    decide(second, "REJECT", target, "");
    HttpResponse<String> page = get("/api/review/decisions?curator=anna&limit=1");
    JsonNode rows = JSON.readTree(page.body()).get("decisions");
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).get("id").asText()).isEqualTo(second);
    assertThat(rows.get(0).get("evidence").asText()).isEqualTo(target);
    assertThat(page.headers().firstValue("Link").orElse("")).contains("offset=1", "rel=\"next\"");
    assertThat(get("/api/review/decisions?curator=anna&limit=1&offset=1").body()).contains(first);
    assertThat(get("/api/review/decisions?curator=anna&format=csv&limit=2").body())
        .startsWith("id,time,curator,kind,claim")
        .contains(first, second, "odd");
    assertThat(get("/api/review/decisions?curator=anna&offset=100000").body())
        .contains("\"decisions\" : [ ]");
    assertThat(get("/api/review/decisions").statusCode()).isEqualTo(400);
  }
}
