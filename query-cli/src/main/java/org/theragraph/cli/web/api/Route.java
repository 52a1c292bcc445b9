package org.theragraph.cli.web.api;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;

/**
 * An address with all that there is to say of it.
 *
 * @param path as Javalin and OpenAPI write it
 * @param summary a line
 * @param details what else a caller should know; empty for nothing
 * @param parameters of the query
 * @param body members of the body, a JSON object of texts; empty for no body
 * @param outcomes but for those that every route has
 * @param refusals statuses of problems that it can come to, besides 401, 403 and 414
 */
public record Route(
    HandlerType method,
    String path,
    String summary,
    String details,
    List<Parameter<?>> parameters,
    List<Parameter<?>> body,
    List<Outcome> outcomes,
    List<Integer> refusals,
    Action action) {

  /** Answers a request. */
  @FunctionalInterface
  public interface Action {
    /** Writes the answer. */
    void answer(Context context, Given given) throws IOException;
  }

  public Route {
    parameters = List.copyOf(parameters);
    body = List.copyOf(body);
    outcomes = List.copyOf(outcomes);
    refusals = List.copyOf(refusals);
  }

  /** One that reads, as yet without parameters. */
  public static Route get(String path, String summary, Action action) {
    return of(HandlerType.GET, path, summary, List.of(), List.of(400, 404, 503), action);
  }

  /** One that writes. */
  public static Route post(String path, String summary, List<Parameter<?>> body, Action action) {
    return of(HandlerType.POST, path, summary, body, List.of(400, 404, 413, 503), action);
  }

  /** One that takes away. */
  public static Route delete(String path, String summary, Action action) {
    return of(HandlerType.DELETE, path, summary, List.of(), List.of(400), action);
  }

  private static Route of(
      HandlerType method,
      String path,
      String summary,
      List<Parameter<?>> body,
      List<Integer> refusals,
      Action action) {
    return new Route(method, path, summary, "", List.of(), body, List.of(), refusals, action);
  }

  /** The same with these parameters. */
  public Route takes(Parameter<?>... declared) {
    return new Route(
        method, path, summary, details, List.of(declared), body, outcomes, refusals, action);
  }

  /** The same with these outcomes. */
  public Route gives(Outcome... told) {
    return new Route(
        method, path, summary, details, parameters, body, List.of(told), refusals, action);
  }

  /** The same with more to say. */
  public Route saying(String more) {
    return new Route(method, path, summary, more, parameters, body, outcomes, refusals, action);
  }

  /** The same with other problems. */
  public Route refusing(Integer... statuses) {
    return new Route(
        method, path, summary, details, parameters, body, outcomes, List.of(statuses), action);
  }

  /** Whether it reads. */
  public boolean isReading() {
    return method.equals(HandlerType.GET);
  }

  /** The same with outcomes that have tags, by which they are not sent twice. */
  public Route tagged(Outcome told) {
    return gives(told, Outcome.UNCHANGED);
  }

  /** Whether its answers have tags. */
  public boolean isTagged() {
    return outcomes.contains(Outcome.UNCHANGED);
  }

  /** Whether one can leaf through it. */
  public boolean isPaged() {
    return parameters.contains(Paging.OFFSET) || parameters.contains(Paging.ANY_OFFSET);
  }
}
