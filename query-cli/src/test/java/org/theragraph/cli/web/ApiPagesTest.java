package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leafing through long answers. */
class ApiPagesTest {
  private static final Api API = Api.get();

  private static Optional<String> link(HttpResponse<String> response, String relation) {
    String links = response.headers().firstValue("Link").orElse("");
    Matcher link = Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"").matcher(links);
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }

  private static List<String> items(HttpResponse<String> response, String at) {
    List<String> items = new ArrayList<>();
    for (JsonNode node : Api.read(response.body()).at(at)) {
      items.add(node.toString());
    }
    return items;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/search?q=lupus | /concepts",
        "/api/answer?question=transfer&name=daratumumab | /candidates",
        "/api/answer?question=changed-since&name=daratumumab&since=2020 | /sections/0/rows",
        "/api/answer?question=between&name=daratumumab&name=CD38 | /sections/0/rows",
        "/api/answer?question=diseases-of&name=plasma+cell | /sections/0/rows",
        "/api/answer?question=diseases-of&name=plasma+cell&asOf=2022 | /sections/0/rows",
        "/api/answer?question=who-first&name=daratumumab&name=CD38 | /moments",
        "/api/paths?from=daratumumab&to=myasthenia+gravis | /paths"
      })
  void thePagesTogetherAreTheWhole(String path, String at) {
    List<String> whole = items(API.get(path + "&limit=200"), at);
    List<String> leafed = new ArrayList<>();
    Optional<String> next = Optional.of(path + "&limit=1");
    while (next.isPresent()) {
      HttpResponse<String> page = API.get(next.get());
      assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
      assertThat(items(page, at)).as("no page is empty: %s", next).hasSizeLessThanOrEqualTo(1);
      assertThat(link(page, "prev").isPresent()).isEqualTo(!leafed.isEmpty());
      leafed.addAll(items(page, at));
      next = link(page, "next");
    }
    assertThat(leafed).isEqualTo(whole).isNotEmpty();
  }

  @Test
  void aConceptsStatementsAreLeafedThroughKindByKind() {
    List<String> whole = items(API.get("/api/concept?name=plasma+cell&limit=200"), "/facts");
    List<String> leafed = new ArrayList<>();
    Optional<String> next = Optional.of("/api/concept?name=plasma+cell&limit=2");
    String total = "";
    while (next.isPresent()) {
      HttpResponse<String> page = API.get(next.get());
      leafed.addAll(items(page, "/facts"));
      total = page.headers().firstValue("X-Total-Count").orElseThrow();
      next = link(page, "next");
    }
    assertThat(leafed).containsExactlyInAnyOrderElementsOf(whole).hasSizeGreaterThan(4);
    assertThat(total).isEqualTo(String.valueOf(whole.size()));
  }

  @Test
  void aRankingTellsHowManyItHasAndGoesOnCounting() {
    String path = "/api/answer?question=transfer&name=daratumumab&limit=1";
    HttpResponse<String> second = API.get(path + "&offset=1");
    assertThat(Api.read(second.body()).at("/candidates/0/rank").asInt()).isEqualTo(2);
    assertThat(second.headers().firstValue("X-Total-Count"))
        .contains(Api.read(second.body()).get("found").asText());
  }

  @Test
  void linksKeepWhatWasAskedAndAreEncoded() {
    HttpResponse<String> page = API.get("/api/search?q=sys%26temic+%22lupus%22&limit=1&offset=1");
    assertThat(link(page, "prev"))
        .contains("/api/search?q=sys%26temic+%22lupus%22&offset=0&limit=1");
  }
}
