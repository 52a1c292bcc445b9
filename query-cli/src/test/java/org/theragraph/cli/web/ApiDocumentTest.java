package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.theragraph.cli.fixture.AccountsOf;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.cli.web.Api.Operation;

/** What the server tells of itself, held against what it does. */
class ApiDocumentTest {
  private static final Api API = Api.get();

  /** The examples ask the graph of the demonstration, whose documents have other ids. */
  private static final Map<String, String> HERE = Map.of("sample:90000001", "test:1");

  static Stream<Operation> operations() {
    return API.operations().stream();
  }

  @Test
  void theDocumentIsOpenApiWithoutAWordOfDoubt() {
    SwaggerParseResult result = new OpenAPIV3Parser().readContents(API.text, null, null);
    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
    assertThat(result.getOpenAPI().getPaths()).hasSameSizeAs(API.document.get("paths"));
  }

  @Test
  void whatIsAnsweredIsToldAndWhatIsToldIsAnswered() {
    assertThat(API.operations())
        .extracting(Operation::toString)
        .containsExactlyInAnyOrderElementsOf(API.server.registered())
        .hasSizeGreaterThan(12);
  }

  @Test
  void everyParameterSaysWhatItIsForAndWhatItMayBe() {
    for (Operation operation : API.operations()) {
      for (JsonNode parameter : operation.parameters()) {
        JsonNode schema = parameter.get("schema");
        JsonNode values = schema.has("items") ? schema.get("items") : schema;
        assertThat(parameter.get("description").asText()).as(parameter.toString()).isNotBlank();
        assertThat(Stream.of("maxLength", "maximum", "enum", "pattern").anyMatch(values::has))
            .as("%s %s has a limit", operation, parameter.get("name"))
            .isEqualTo(!values.get("type").asText().equals("boolean"));
      }
    }
  }

  /** All but signing in and out, for which there must be an account. */
  static Stream<Operation> open() {
    return operations().filter(one -> one.isReading() || !one.path().equals("/api/session"));
  }

  @ParameterizedTest
  @MethodSource("open")
  void everyExampleIsAnsweredAsTheDocumentTells(Operation operation) throws Exception {
    HttpResponse<String> response =
        operation.isReading() ? example(operation) : exampleBody(operation);
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 204);
    API.check(operation, response);
  }

  @Test
  void theExampleOfSigningInIsAnsweredWhereThereIsThatAccount(@TempDir Path home) throws Exception {
    JsonNode body = in("POST").told().at("/requestBody/content/application~1json/example");
    String name = body.get("name").asText();
    String password = body.get("password").asText();
    assertThat(new AccountsOf(home).add(name, "curator", password).exitCode()).isZero();
    try (PageOfAccounts page = new PageOfAccounts(home, PageOfAccounts.HERE)) {
      Visitor visitor = page.visitor();
      API.check(in("GET"), visitor.get("/api/session"));
      HttpResponse<String> signedIn = visitor.signIn(name, password);
      assertThat(signedIn.statusCode()).isEqualTo(200);
      API.check(in("POST"), signedIn);
      API.check(in("GET"), visitor.get("/api/session"));
      HttpResponse<String> signedOut = visitor.signOut();
      assertThat(signedOut.statusCode()).isEqualTo(204);
      API.check(in("DELETE"), signedOut);
      API.check(in("POST"), visitor.signIn(name, "another password"));
    }
  }

  private static Operation in(String method) {
    return operations()
        .filter(one -> one.path().equals("/api/session") && one.method().equals(method))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> example(Operation operation) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (JsonNode parameter : operation.parameters()) {
      JsonNode example = parameter.path("example");
      String name = parameter.get("name").asText();
      if (example.isArray()) {
        parameters.put(name, List.of(example.get(0).asText()));
      } else if (!example.isMissingNode()) {
        parameters.put(name, List.of(HERE.getOrDefault(example.asText(), example.asText())));
      }
    }
    return API.get(operation.path() + Api.query(parameters));
  }

  /** Sent twice; a decision is taken back again. */
  private static HttpResponse<String> exampleBody(Operation operation) {
    JsonNode body = operation.told().at("/requestBody/content/application~1json/example");
    HttpResponse<String> response = API.post(operation.path(), body.toString());
    try {
      API.check(operation, API.post(operation.path(), body.toString()));
    } finally {
      if (body.has("id")) {
        TestGraph.ask("review", "undo", body.get("id").asText(), "--curator", "anna");
      }
    }
    return response;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whatIsReadHasATagByWhichItIsNotSentAgain(Operation operation) {
    if (operation.told().at("/responses/304").isMissingNode()) {
      return;
    }
    HttpResponse<String> first = example(operation);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    String path = first.uri().getPath() + "?" + first.uri().getRawQuery();
    for (String known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
      HttpResponse<String> again = API.get(path.replace("?null", ""), "If-None-Match", known);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
    assertThat(API.get(path.replace("?null", ""), "If-None-Match", "\"other\"").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=%",
        "/api/search?q=%zz",
        "/api/search?q=%ff%fe",
        "/api/search?q=%c0%80",
        "/api/search?=&&;&q",
        "/api/%2e%2e/search?q=a",
        "/api/search;v=1?q=a",
        "/api/search?q=a b",
        "/api/search?q=\u0001",
        "api/search?q=a",
        "*",
        "/api/search?q=LONG"
      })
  void whatIsNoAddressIsAProblemTooNotAPage(String target) throws Exception {
    String answer = raw("GET " + target.replace("LONG", "x".repeat(100_000)));
    String status = answer.replaceFirst("(?s)^HTTP/1.1 (\\d+).*", "$1");
    assertThat(Integer.parseInt(status)).as(answer).isLessThan(500);
    if (!status.equals("200")) {
      assertThat(answer).contains(Problem.MEDIA_TYPE, "\"detail\"").doesNotContain("<html");
    }
  }

  private static String raw(String line) throws Exception {
    URI address = API.server.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      String request = line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "svg"})
  void everyFormOfAnAnswerIsTold(String format) {
    for (Operation operation : API.operations()) {
      for (JsonNode parameter : operation.parameters()) {
        boolean has = parameter.at("/schema/enum").toString().contains('"' + format + '"');
        if (parameter.get("name").asText().equals("format") && has) {
          HttpResponse<String> first = example(operation);
          String query = first.uri().getRawQuery() + "&format=" + format;
          API.check(operation, API.get(operation.path() + "?" + query));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/search?q=CD38&qq=1 | there is no parameter 'qq' here; there are q, type, offset, limit",
        "/api/search?q=CD38&q=CD20 | q is given 2 times",
        "/api/search?q=CD38&offset=1001 | offset must be from 0 to 1000",
        "/api/health?deep=1 | there is none",
        "/api/answer?question=transfer&name=CD38&withAutoantibody=yes | true or false",
        "/api/search?q=CD38&format=svg | format must be one of [json, csv]",
        "/api/answer?question=nothing | there is no question nothing"
      })
  void whatTheDocumentDoesNotAllowIsRefusedWithALine(String line) {
    String[] parts = line.split(" \\| ");
    HttpResponse<String> response = API.get(parts[0]);
    assertThat(response.statusCode()).isBetween(400, 404);
    Api.checkProblem(response);
    assertThat(Api.read(response.body()).get("detail").asText()).contains(parts[1]);
  }
}
