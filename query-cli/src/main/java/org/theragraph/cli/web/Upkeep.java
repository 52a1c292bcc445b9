package org.theragraph.cli.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.theragraph.cli.Version;
import org.theragraph.cli.render.JsonText;
import org.theragraph.cli.web.api.ApiDocument;
import org.theragraph.cli.web.api.Form;
import org.theragraph.cli.web.api.Given;
import org.theragraph.cli.web.api.Outcome;
import org.theragraph.cli.web.api.Parameter;
import org.theragraph.cli.web.api.Route;
import org.theragraph.cli.web.api.Shape;

/** What those ask who run the server or write programs for it. */
final class Upkeep {
  private static final int DOWN = 503;
  private static final Outcome PROBLEM =
      new Outcome(
          0,
          "What went wrong, and what to do.",
          List.of(new Outcome.Content(Problem.MEDIA_TYPE, Shape.of(Problem.class))));

  private static final List<Parameter<String>> HEADERS =
      List.of(
          Parameter.required(
              Guard.OWN_HEADER,
              "Any value: forms and links of other sites cannot send it.",
              Form.text(100),
              "1"),
          Parameter.optional(
              SignIn.CSRF_HEADER,
              "Needed once one is signed in: the token that signing in gave.",
              Form.text(100)));

  private final Pulse pulse;
  private final Metrics metrics;
  private final ObjectNode document;
  private final List<Route> all = new ArrayList<>();

  /**
   * With a document of all routes.
   *
   * @param others the routes besides its own
   */
  Upkeep(Pulse pulse, Metrics metrics, List<Route> others) {
    this.pulse = pulse;
    this.metrics = metrics;
    all.addAll(others);
    all.addAll(own());
    this.document = ApiDocument.of(all, JsonText.mapper(), Version.number(), PROBLEM, HEADERS);
  }

  /** All routes, its own too. */
  List<Route> routes() {
    return List.copyOf(all);
  }

  private List<Route> own() {
    return List.of(
        Route.get("/api/health", "Whether the graph answers.", this::health)
            .saying("It waits %d seconds at most.".formatted(Pulse.SECONDS))
            .gives(Outcome.json(200, "It does.", Shape.of(Health.class)))
            .refusing(400, DOWN),
        Route.get("/api/metrics", "What Prometheus reads.", this::metrics)
            .gives(Outcome.text(200, "Counters and gauges.", "text/plain"))
            .refusing(400),
        Route.get("/api/openapi.json", "This document.", this::document)
            .tagged(
                new Outcome(
                    200,
                    "OpenAPI %s.".formatted(ApiDocument.VERSION),
                    List.of(new Outcome.Content(Outcome.JSON, Shape.of(Object.class)))))
            .refusing(400));
  }

  private void health(Context context, Given given) {
    OptionalLong statements = pulse.statements();
    if (statements.isEmpty()) {
      throw new Guard.Refusal(
          DOWN,
          "the graph does not answer within %d s. Look at: theragraph graph status"
              .formatted(Pulse.SECONDS));
    }
    Reply.fresh(context, 200, new Health("up", Version.number(), statements.getAsLong()));
  }

  private void metrics(Context context, Given given) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    metrics.write(bytes);
    context.contentType(Metrics.MEDIA_TYPE).result(bytes.toByteArray());
  }

  private void document(Context context, Given given) {
    Reply.json(document).send(context);
  }
}
