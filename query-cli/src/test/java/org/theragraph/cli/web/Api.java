package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.graph.Graph;
import org.theragraph.graph.digest.GraphDigest;
import org.theragraph.graph.server.ServerControl;

/** A server over the tests' graph, its document, and whether its answers are as that tells. */
final class Api {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Api INSTANCE = new Api();

  final Path home = TestGraph.get().home();
  final SharedGraph graph = new SharedGraph(() -> Graph.open(new ServerControl(home).address()));
  final WebServer server = WebServer.start(graph, home, "127.0.0.1", 0);
  final String text = body("/api/openapi.json");
  final JsonNode document = read(text);

  /** One for all tests of this JVM; it goes with it. */
  static Api get() {
    return INSTANCE;
  }

  /** An operation of the document. */
  record Operation(String method, String path, JsonNode told) {
    boolean isReading() {
      return method.equals("GET");
    }

    /** Of the query. */
    List<JsonNode> parameters() {
      List<JsonNode> parameters = new ArrayList<>();
      told.get("parameters").forEach(parameters::add);
      parameters.removeIf(one -> !one.get("in").asText().equals("query"));
      return parameters;
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(
                                    method.getKey().toUpperCase(),
                                    path.getKey(),
                                    method.getValue()))));
    return operations;
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + json, e);
    }
  }

  private String body(String path) {
    return send(HttpRequest.newBuilder(server.address().resolve(path))).body();
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .headers(Guard.OWN_HEADER, "1", "Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String query(Map<String, List<String>> parameters) {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(parameters)
        .forEach((name, all) -> all.forEach(one -> parts.add(encoded(name) + "=" + encoded(one))));
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
  }

  /** The answer is one of those that the document tells of, in its shape. */
  void check(Operation operation, HttpResponse<String> response) {
    String status = String.valueOf(response.statusCode());
    JsonNode told = resolved(operation.told().get("responses").path(status));
    assertThat(told.isObject()).as("%s gives %s: %s", operation, status, response.body()).isTrue();
    if (!told.has("content")) {
      assertThat(response.body()).isEmpty();
      return;
    }
    JsonNode content = told.path("content").path(type(response));
    assertThat(content.isObject()).as("%s as %s", operation, type(response)).isTrue();
    if (type(response).endsWith("json")) {
      check(content.get("schema"), response.body());
    }
    if (response.statusCode() >= 400) {
      checkProblem(response);
    }
  }

  static void checkProblem(HttpResponse<String> response) {
    assertThat(type(response)).as(response.body()).isEqualTo(Problem.MEDIA_TYPE);
    JsonNode problem = read(response.body());
    assertThat(problem.get("status").asInt()).isEqualTo(response.statusCode());
    assertThat(problem.get("type").asText()).isNotBlank();
    assertThat(problem.get("title").asText()).isNotBlank();
    assertThat(problem.get("detail").asText())
        .isNotBlank()
        .doesNotContain("Exception", "org.", "java.", "it is a defect");
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private void check(JsonNode schema, String body) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.get("components").deepCopy());
    close(whole);
    Schema closed = SCHEMAS.getSchema(whole);
    assertThat(closed.validate(read(body))).as(body).isEmpty();
  }

  /** Nothing but what is told: so the document cannot be silent of a member. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    node.forEach(Api::close);
  }

  String digest() {
    return graph.ask(GraphDigest::of);
  }
}
