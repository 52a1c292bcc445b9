package org.theragraph.cli.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.graph.GraphException;

/** The page and what it asks. */
public final class WebServer implements AutoCloseable {
  private static final String PAGE = "/theragraph/web";

  private final Javalin javalin;
  private final String host;

  private WebServer(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Starts listening.
   *
   * @param home whose accounts sign in, and whose journal takes decisions
   * @param clock by which sessions end
   * @throws CliException if the port is taken
   */
  static WebServer start(SharedGraph graph, Path home, Listening listening, Clock clock) {
    Answers answers = new Answers(graph);
    Desk desk = new Desk(graph, home);
    SignIn signIn = new SignIn(home, listening, clock);
    Javalin javalin =
        Javalin.create(
            config -> {
              admission(config, listening, signIn);
              configure(config, answers, desk);
            });
    String host = listening.host();
    int port = listening.port();
    try {
      return new WebServer(javalin.start(host, port), host);
    } catch (io.javalin.util.JavalinBindException e) {
      throw CliException.failed(
          "cannot listen on %s:%d: %s. Choose another --port"
              .formatted(host, port, String.valueOf(e.getMessage())));
    }
  }

  static WebServer start(SharedGraph graph, Path home, String host, int port) {
    return start(graph, home, Listening.locally(host, port), Clock.systemUTC());
  }

  /** Where the page is. */
  URI address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://%s:%d/".formatted(name, javalin.port()));
  }

  private static void configure(JavalinConfig config, Answers answers, Desk desk) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = Guard.MOST_BYTES;
    config.staticFiles.add(
        files -> {
          files.directory = PAGE;
          files.location = Location.CLASSPATH;
          files.headers = Map.of();
        });
    answers.routes(config.routes);
    desk.routes(config.routes);
    config.routes.get("/api/health", context -> context.json(new Health("up")));
    errors(config);
  }

  /** What stands before all that is asked. */
  private static void admission(JavalinConfig config, Listening listening, SignIn signIn) {
    config.routes.before(
        context -> {
          Guard.protect(context);
          Guard.check(context, listening);
          signIn.check(context);
        });
    signIn.routes(config.routes);
  }

  private record Health(String status) {}

  private static void errors(JavalinConfig config) {
    config.routes.exception(
        Guard.Refusal.class, (e, context) -> problem(context, e.status(), message(e)));
    config.routes.exception(
        CliException.class,
        (e, context) -> problem(context, e.exitCode() == ExitCode.USAGE ? 400 : 404, message(e)));
    config.routes.exception(
        GraphException.class, (e, context) -> problem(context, 503, message(e)));
    config.routes.exception(
        JsonProcessingException.class,
        (e, context) ->
            problem(context, 400, "the body is no JSON of a decision: " + e.getOriginalMessage()));
    config.routes.exception(IOException.class, (e, context) -> problem(context, 500, message(e)));
    config.routes.exception(
        HttpResponseException.class, (e, context) -> problem(context, e.getStatus(), message(e)));
    config.routes.exception(
        RuntimeException.class, (e, context) -> problem(context, 500, "it is a defect: " + e));
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static void problem(Context context, int status, String detail) {
    String title =
        switch (status) {
          case 400 -> "Not understood";
          case 401 -> "Not signed in";
          case 403 -> "Refused";
          case 404 -> "Not found";
          case 413 -> "Too large";
          case 429 -> "Too many attempts";
          case 503 -> "The graph does not answer";
          default -> "Failed";
        };
    context.status(status).json(Problem.of(status, title, detail)).contentType(Problem.MEDIA_TYPE);
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
