package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.theragraph.cli.web.Api.Operation;

/** Requests that are made from the document: right ones, wrong ones, and hostile ones. */
class ApiParametersTest {
  private static final Api API = Api.get();
  private static final int TRIES = 400;

  /** What must not matter to Cypher, Lucene, JSON, HTML, headers or paths of files. */
  private static final List<String> HOSTILE =
      List.of(
          "'",
          "\"",
          "`",
          "\\",
          "') MATCH (n) DETACH DELETE n //",
          "\"}) DETACH DELETE n RETURN 1 //",
          "`) SET n.hidden = true WITH n //",
          "x' OR 1=1 UNION MATCH (n) DELETE n RETURN n //",
          "'; CALL db.clearQueryCaches(); //",
          "$of",
          "${jndi:ldap://localhost/x}",
          "*:* OR keys:[* TO *]",
          "keys:\"a\" AND (",
          "a~99999 b^-1",
          "\u0000",
          "\u0001\u001b[31m\u007f",
          "a\r\nSet-Cookie: x=1",
          "<script>alert(1)</script>",
          "../../etc/passwd",
          "𝛼🧬\u202e\ufeff",
          "%s%n%d",
          "null",
          "x".repeat(500),
          "x".repeat(501),
          "'".repeat(2_000),
          "𝛼".repeat(600));

  private static final List<String> ODD_NUMBERS =
      List.of("-1", "1.5", "1e3", "NaN", "0x10", "٣", "2147483648", "99999999999999999999", "+5");

  /** A request. */
  record Call(Operation operation, Map<String, List<String>> parameters) {
    String address() {
      return operation.path() + Api.query(parameters);
    }

    @Override
    public String toString() {
      return operation + " " + parameters;
    }
  }

  @Provide
  Arbitrary<Call> calls() {
    return Arbitraries.of(API.operations().stream().filter(Operation::isReading).toList())
        .flatMap(ApiParametersTest::calls);
  }

  private static Arbitrary<Call> calls(Operation operation) {
    List<Arbitrary<Map.Entry<String, List<String>>>> parameters = new ArrayList<>();
    for (JsonNode told : operation.parameters()) {
      String name = told.get("name").asText();
      parameters.add(sent(told).map(values -> Map.entry(name, values)));
    }
    parameters.add(
        Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.just(Map.entry("", List.<String>of()))),
            Tuple.of(1, Arbitraries.of(HOSTILE).map(name -> Map.entry(name, List.of("1"))))));
    return Combinators.combine(parameters)
        .as(
            entries -> {
              Map<String, List<String>> all = new HashMap<>();
              entries.forEach(entry -> all.put(entry.getKey(), entry.getValue()));
              all.remove("");
              return new Call(operation, all);
            });
  }

  /** How a parameter is sent: mostly once, else not at all, or several times. */
  private static Arbitrary<List<String>> sent(JsonNode told) {
    Arbitrary<String> value = value(told);
    Arbitrary<List<String>> right =
        Arbitraries.just(
            told.has("example") ? List.of(told.get("example").asText(text(told))) : List.of());
    return Arbitraries.frequencyOf(
        Tuple.of(6, right),
        Tuple.of(6, value.list().ofSize(1)),
        Tuple.of(1, Arbitraries.just(List.of())),
        Tuple.of(1, value.list().ofMinSize(2).ofMaxSize(4)));
  }

  private static String text(JsonNode told) {
    return told.get("example").path(0).asText();
  }

  private static Arbitrary<String> value(JsonNode told) {
    JsonNode schema = told.get("schema");
    JsonNode type = schema.has("items") ? schema.get("items") : schema;
    List<String> right = new ArrayList<>();
    type.path("enum").forEach(one -> right.add(one.asText()));
    for (String limit : List.of("minimum", "maximum")) {
      if (type.has(limit)) {
        int number = type.get(limit).asInt();
        right.addAll(List.of("" + (number - 1), "" + number, "" + (number + 1)));
      }
    }
    right.addAll(List.of("daratumumab", "CD38", "2021", "test:1", "true", " ", ""));
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.of(right)),
        Tuple.of(5, Arbitraries.of(HOSTILE)),
        Tuple.of(1, Arbitraries.of(ODD_NUMBERS)),
        Tuple.of(1, Arbitraries.strings().ofMaxLength(40).filter(ApiParametersTest::isText)));
  }

  /** Half of a pair cannot be sent in UTF-8. */
  private static boolean isText(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void noParameterIsEverCypherAndEachAnswerIsAsTheDocumentTells(@ForAll("calls") Call call) {
    String before = API.digest();
    HttpResponse<String> response = API.get(call.address());
    assertThat(response.statusCode()).as(response.body()).isLessThan(500);
    API.check(call.operation(), response);
    if (isBeyond(call)) {
      assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
    }
    assertThat(API.digest()).isEqualTo(before);
    Statistics.label("answered")
        .collect(response.statusCode() < 400)
        .coverage(share -> share.check(true).percentage(percent -> percent > 10));
  }

  /** Whether a number or a text is outside of what the document allows. */
  private static boolean isBeyond(Call call) {
    return call.operation().parameters().stream()
        .anyMatch(
            told ->
                call.parameters().getOrDefault(told.get("name").asText(), List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .anyMatch(value -> isBeyond(told, value)));
  }

  private static boolean isBeyond(JsonNode told, String value) {
    JsonNode schema = told.get("schema");
    JsonNode type = schema.has("items") ? schema.get("items") : schema;
    if (type.has("maximum")) {
      return !value.matches("\\+?\\d{1,6}")
          || Integer.parseInt(value) > type.get("maximum").asInt()
          || Integer.parseInt(value) < type.get("minimum").asInt();
    }
    return type.has("maxLength")
        && value.codePointCount(0, value.length()) > type.get("maxLength").asInt();
  }

  @Provide
  Arbitrary<ObjectNode> bodies() {
    JsonNode members =
        decisions().told().at("/requestBody/content/application~1json/schema/properties");
    List<Arbitrary<Map.Entry<String, Object>>> all = new ArrayList<>();
    members.properties().forEach(member -> all.add(member(member.getKey(), member.getValue())));
    return Combinators.combine(all)
        .as(
            entries -> {
              ObjectNode body = Api.JSON.createObjectNode();
              entries.forEach(entry -> body.putPOJO(entry.getKey(), entry.getValue()));
              return body;
            });
  }

  private static Arbitrary<Map.Entry<String, Object>> member(String name, JsonNode schema) {
    List<Object> right = new ArrayList<>();
    schema.path("enum").forEach(one -> right.add(one.asText()));
    right.addAll(List.of("0123456789abcdef0123456789abcdee", "anna", "daratumumab"));
    Arbitrary<Object> value =
        name.equals("target") // there is no such one: nothing may be kept
            ? Arbitraries.of("ffffffffffff", "fffffffffffffffffffffffffffffff0")
            : Arbitraries.of(right);
    return Arbitraries.frequencyOf(
            Tuple.of(6, value),
            Tuple.of(4, Arbitraries.of(HOSTILE).map(text -> (Object) text)),
            Tuple.of(1, Arbitraries.of(1, true, List.of("a"), Map.of("b", 1))))
        .map(one -> Map.entry(name, one));
  }

  private static Operation decisions() {
    return API.operations().stream()
        .filter(one -> one.path().endsWith("/decisions"))
        .findFirst()
        .orElseThrow();
  }

  @Property(tries = TRIES / 2, edgeCases = EdgeCasesMode.NONE)
  void noMemberOfADecisionIsEverCypher(@ForAll("bodies") ObjectNode body) throws IOException {
    Path journal = API.home.resolve("decisions.jsonl");
    long kept = Files.exists(journal) ? Files.size(journal) : 0;
    String before = API.digest();
    HttpResponse<String> response = API.post(decisions().path(), body.toString());
    assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
    API.check(decisions(), response);
    assertThat(API.digest()).isEqualTo(before);
    assertThat(Files.exists(journal) ? Files.size(journal) : 0).isEqualTo(kept);
  }
}
