package org.theragraph.cli.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.staticfiles.Location;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.theragraph.cli.render.JsonText;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.SharedGraph;
import org.theragraph.cli.web.api.Given;
import org.theragraph.cli.web.api.Route;
import org.theragraph.graph.GraphException;

/** The page and what it asks. */
public final class WebServer implements AutoCloseable {
  private static final String DEFECT = "it is a defect: ";
  private static final String PAGE = "/theragraph/web";

  private final Javalin javalin;
  private final String host;
  private final Pulse pulse;

  private WebServer(Javalin javalin, String host, Pulse pulse) {
    this.javalin = javalin;
    this.host = host;
    this.pulse = pulse;
  }

  /**
   * Starts listening.
   *
   * @param home whose accounts sign in, and whose journal takes decisions
   * @param clock by which sessions end
   * @throws CliException if the port is taken
   */
  static WebServer start(SharedGraph graph, Path home, Listening listening, Clock clock) {
    SignIn signIn = new SignIn(home, listening, clock);
    Pulse pulse = new Pulse(graph);
    Metrics metrics = new Metrics(pulse);
    List<Route> routes = new ArrayList<>(new Answers(graph).routes());
    routes.addAll(new Desk(graph, home, metrics).routes());
    routes.addAll(signIn.routes());
    List<Route> all = new Upkeep(pulse, metrics, routes).routes();
    Javalin javalin =
        Javalin.create(
            config -> {
              admission(config, listening, signIn, metrics);
              configure(config, all, metrics);
            });
    String host = listening.host();
    int port = listening.port();
    try {
      return new WebServer(javalin.start(host, port), host, pulse);
    } catch (io.javalin.util.JavalinBindException e) {
      pulse.close();
      throw CliException.failed(
          "cannot listen on %s:%d: %s. Choose another --port"
              .formatted(host, port, String.valueOf(e.getMessage())));
    }
  }

  /** For this machine alone, by the clock of the system. */
  static WebServer start(SharedGraph graph, Path home, String host, int port) {
    return start(graph, home, Listening.locally(host, port), Clock.systemUTC());
  }

  /** Where the page is. */
  URI address() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://%s:%d/".formatted(name, javalin.port()));
  }

  /** Methods and paths that are answered, {@code GET /api/search}. */
  List<String> registered() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.isHttpMethod())
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .toList();
  }

  /** What stands before all that is asked. */
  private static void admission(
      JavalinConfig config, Listening listening, SignIn signIn, Metrics metrics) {
    config.routes.before(
        context -> {
          metrics.begin(context);
          Guard.protect(context);
          Guard.check(context, listening);
          signIn.check(context);
        });
  }

  private static void configure(JavalinConfig config, List<Route> routes, Metrics metrics) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = Guard.MOST_BYTES;
    config.jetty.modifyHttpConfiguration(
        http -> http.setRequestHeaderSize(BrokenRequests.MOST_BYTES));
    config.jetty.modifyServer(jetty -> jetty.setErrorHandler(new BrokenRequests()));
    config.staticFiles.add(
        files -> {
          files.directory = PAGE;
          files.location = Location.CLASSPATH;
          files.headers = Map.of();
        });
    routes.forEach(
        route ->
            config.routes.addHttpHandler(
                route.method(), route.path(), context -> answer(route, context)));
    config.requestLogger.http((context, millis) -> metrics.end(context, millis));
    errors(config);
  }

  private static void answer(Route route, Context context) throws IOException {
    Metrics.route(context, route.path());
    Given query = Given.of(route.parameters(), context.queryParamMap());
    route
        .action()
        .answer(
            context, route.body().isEmpty() ? query : Given.of(route.body(), Bodies.read(context)));
  }

  private static void errors(JavalinConfig config) {
    config.routes.exception(
        Guard.Refusal.class, (e, context) -> problem(context, e.status(), message(e)));
    config.routes.exception(
        CliException.class,
        (e, context) -> problem(context, e.exitCode() == ExitCode.USAGE ? 400 : 404, message(e)));
    config.routes.exception(
        GraphException.class, (e, context) -> problem(context, 503, message(e)));
    config.routes.exception(IOException.class, (e, context) -> problem(context, 500, message(e)));
    config.routes.exception(
        HttpResponseException.class, (e, context) -> problem(context, e.getStatus(), message(e)));
    config.routes.exception(
        RuntimeException.class, (e, context) -> problem(context, 500, DEFECT + e));
    config.router.javaLangErrorHandler(WebServer::broken);
  }

  /** Out of memory, or a part of the program is not there. */
  private static void broken(HttpServletResponse response, Error error) {
    response.setStatus(500);
    response.setContentType(Problem.MEDIA_TYPE);
    try {
      JsonText.write(Problem.of(500, DEFECT + error), response.getWriter());
    } catch (IOException e) {
      // nobody waits for the answer any more
    }
  }

  private static String message(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private static void problem(Context context, int status, String detail) {
    context.status(status).json(Problem.of(status, detail)).contentType(Problem.MEDIA_TYPE);
  }

  @Override
  public void close() {
    javalin.stop();
    pulse.close();
  }
}
