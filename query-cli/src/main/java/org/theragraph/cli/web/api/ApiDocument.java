package org.theragraph.cli.web.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Routes as OpenAPI 3.1 writes them. */
public final class ApiDocument {
  /** Of {@code openapi}. */
  public static final String VERSION = "3.1.0";

  private static final String PROBLEM = "#/components/responses/Problem";

  private final ObjectMapper mapper;
  private final Schemas schemas;
  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  private ApiDocument(ObjectMapper mapper) {
    this.mapper = mapper;
    this.schemas = new Schemas(mapper);
  }

  /**
   * Writes them.
   *
   * @param mapper that answers are written with
   * @param version of Theragraph
   * @param problem what errors are told with
   * @param headers of a request that changes something
   */
  public static ObjectNode of(
      List<Route> routes,
      ObjectMapper mapper,
      String version,
      Outcome problem,
      List<Parameter<String>> headers) {
    ApiDocument document = new ApiDocument(mapper);
    document.head(version);
    ObjectNode paths = document.root.putObject("paths");
    routes.forEach(
        route ->
            paths
                .withObjectProperty(route.path())
                .set(
                    route.method().name().toLowerCase(Locale.ROOT),
                    document.operation(route, headers)));
    ObjectNode components = document.root.putObject("components");
    components.putObject("responses").set("Problem", document.outcome(problem, null));
    ObjectNode named = components.putObject("schemas");
    document.schemas.named().forEach(named::set);
    return document.root;
  }

  private void head(String version) {
    root.put("openapi", VERSION);
    root.putObject("info")
        .put("title", "Theragraph")
        .put("version", version)
        .put(
            "description",
            "What the literature says of drugs, targets, cell types, autoantibodies and diseases."
                + " Errors are told as RFC 9457 has it.")
        .putObject("license")
        .put("name", "GPL-3.0-or-later")
        .put("identifier", "GPL-3.0-or-later");
    root.putArray("servers").addObject().put("url", "/");
  }

  private ObjectNode operation(Route route, List<Parameter<String>> headers) {
    ObjectNode operation = node().put("operationId", id(route)).put("summary", route.summary());
    if (!route.details().isEmpty()) {
      operation.put("description", route.details());
    }
    ArrayNode parameters = operation.putArray("parameters");
    route.parameters().forEach(parameter -> parameters.add(parameter(parameter, "query")));
    if (!route.isReading()) {
      headers.forEach(each -> parameters.add(parameter(each, "header")));
    }
    if (!route.body().isEmpty()) {
      operation
          .putObject("requestBody")
          .put("required", true)
          .putObject("content")
          .set(Outcome.JSON, body(route.body()));
    }
    ObjectNode responses = operation.putObject("responses");
    for (Outcome outcome : route.outcomes()) {
      responses.set(String.valueOf(outcome.status()), outcome(outcome, route));
    }
    responses.putObject("401").put("$ref", PROBLEM);
    responses.putObject("403").put("$ref", PROBLEM);
    responses.putObject("414").put("$ref", PROBLEM);
    route.refusals().forEach(s -> responses.putObject(String.valueOf(s)).put("$ref", PROBLEM));
    return operation;
  }

  /** {@code getReviewQueue}. */
  private static String id(Route route) {
    StringBuilder id = new StringBuilder(route.method().name().toLowerCase(Locale.ROOT));
    boolean start = true;
    for (char letter : route.path().substring("/api".length()).toCharArray()) {
      if (Character.isLetter(letter)) {
        id.append(start ? Character.toUpperCase(letter) : letter);
      }
      start = !Character.isLetter(letter);
    }
    return id.toString();
  }

  private ObjectNode parameter(Parameter<?> parameter, String in) {
    ObjectNode told =
        node()
            .put("name", parameter.name())
            .put("in", in)
            .put("description", parameter.summary())
            .put("required", parameter.required());
    ObjectNode schema = schema(parameter);
    if (parameter.repeated()) {
      told.put("style", "form").put("explode", true);
      ObjectNode list = told.putObject("schema").put("type", "array");
      list.set("items", schema);
    } else {
      told.set("schema", schema);
    }
    List<String> examples = parameter.examples();
    if (parameter.repeated() && !examples.isEmpty()) {
      examples.forEach(told.withArray("/example")::add);
    } else if (!examples.isEmpty()) {
      told.put("example", examples.get(0));
    }
    return told;
  }

  private ObjectNode schema(Parameter<?> parameter) {
    ObjectNode schema = parameter.form().schema().deepCopy();
    if (parameter.standard() != null) {
      schema.set("default", mapper.valueToTree(parameter.standard()));
    }
    return schema;
  }

  private ObjectNode body(List<Parameter<?>> members) {
    ObjectNode content = node();
    ObjectNode schema = content.putObject("schema").put("type", "object");
    schema.put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    ObjectNode example = content.putObject("example");
    for (Parameter<?> member : members) {
      ObjectNode told = schema(member).put("description", member.summary());
      properties.set(member.name(), told);
      if (member.required()) {
        schema.withArray("/required").add(member.name());
      }
      member.examples().forEach(one -> example.put(member.name(), one));
    }
    return content;
  }

  private ObjectNode outcome(Outcome outcome, @Nullable Route route) {
    ObjectNode told = node().put("description", outcome.summary());
    if (route != null && outcome.status() == 200) {
      headers(route, told);
    }
    ObjectNode contents = node();
    for (Outcome.Content content : outcome.contents()) {
      Shape shape = content.shape();
      contents
          .putObject(content.mediaType())
          .set("schema", shape == null ? node().put("type", "string") : schemas.of(shape));
    }
    if (!contents.isEmpty()) {
      told.set("content", contents);
    }
    return told;
  }

  private static void headers(Route route, ObjectNode told) {
    ObjectNode headers = node();
    if (route.isTagged()) {
      headers.set("ETag", header("To be sent as If-None-Match.", "string"));
    }
    if (route.isPaged()) {
      headers.set("Link", header("The pages before and after, rel prev and next.", "string"));
      headers.set(Paging.TOTAL, header("How many there are, where that is known.", "integer"));
    }
    if (!headers.isEmpty()) {
      told.set("headers", headers);
    }
  }

  private static ObjectNode header(String words, String type) {
    ObjectNode told = node().put("description", words);
    told.putObject("schema").put("type", type);
    return told;
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }
}
