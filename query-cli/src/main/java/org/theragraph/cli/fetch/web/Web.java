package org.theragraph.cli.fetch.web;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends requests one at a time: guarded, paced, limited, tried again where that may help. */
public final class Web {
  private static final int MOST_REDIRECTS = 5;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(30))
          .build();
  private final Guard guard;
  private final Pacer pacer;
  private final Limits limits;
  private final String userAgent;

  public Web(Guard guard, Pacer pacer, Limits limits, String userAgent) {
    this.guard = guard;
    this.pacer = pacer;
    this.limits = limits;
    this.userAgent = userAgent;
  }

  /** Has a say before each request, those to which a redirect leads included. */
  @FunctionalInterface
  public interface Permission {
    /**
     * Lets a request pass, and tells how long to leave its host alone before.
     *
     * @throws WebException if it must not be made
     */
    Duration ask(URI address) throws IOException;
  }

  /** Looks into a reply before it counts as one. */
  @FunctionalInterface
  public interface Check {
    /**
     * Does nothing if the reply will do.
     *
     * @throws WebException if it will not
     */
    void accept(Reply reply) throws WebException;
  }

  /** The same that takes bodies of another size. */
  Web withLimit(long bytes) {
    return new Web(guard, pacer, limits.withBytes(bytes), userAgent);
  }

  Guard guard() {
    return guard;
  }

  String userAgent() {
    return userAgent;
  }

  /**
   * Gets an address, following redirects.
   *
   * @param headers further ones
   * @throws WebException if nothing came, or too much; any status is a reply
   */
  public Reply get(URI address, Map<String, String> headers, Permission permission)
      throws IOException {
    return get(address, headers, permission, any -> {});
  }

  /** The same; what fails the check in passing is asked for again. */
  public Reply get(URI address, Map<String, String> headers, Permission permission, Check check)
      throws IOException {
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Reply reply = patiently(at, headers, null, permission, check);
      if (!reply.isRedirect()) {
        return reply;
      }
      at = target(reply);
    }
    throw WebException.lasting("redirects more than %d times".formatted(MOST_REDIRECTS));
  }

  /** Posts a form; a redirect is a reply like others. */
  public Reply post(URI address, String form, Check check) throws IOException {
    return patiently(address, Map.of(), form, any -> Duration.ZERO, check);
  }

  private static URI target(Reply reply) throws WebException {
    String location = reply.header("Location");
    if (location == null) {
      throw WebException.lasting("redirects to nowhere");
    }
    try {
      return Guard.parse(reply.address().resolve(location.replace(" ", "%20")).toString());
    } catch (IllegalArgumentException | WebException e) {
      throw WebException.lasting("redirects to '%s', which is not fetched".formatted(location));
    }
  }

  private Reply patiently(
      URI address,
      Map<String, String> headers,
      @Nullable String form,
      Permission permission,
      Check check)
      throws IOException {
    Backoff backoff = new Backoff(limits.retries());
    while (true) {
      guard.check(address);
      pacer.await(address.getHost(), permission.ask(address));
      WebException problem;
      try {
        Reply reply =
            send(request(address, headers, form, "gzip"), info -> new LimitedBody(limits.bytes()));
        problem = Backoff.complaint(reply);
        if (problem == null) {
          check.accept(reply);
          return reply;
        }
      } catch (WebException e) {
        problem = e;
      }
      backoff.await(problem);
    }
  }

  /**
   * Gets an address into a file, following redirects. What a broken try left in the file is gone on
   * with where the server can; a file that is there already is taken for such.
   *
   * @return the reply without its body
   * @throws WebException if the file did not come whole
   */
  public Reply save(URI address, Path file) throws IOException {
    URI at = address;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Reply reply = patiently(at, file);
      if (!reply.isRedirect()) {
        return reply;
      }
      at = target(reply);
    }
    throw WebException.lasting("redirects more than %d times".formatted(MOST_REDIRECTS));
  }

  private Reply patiently(URI address, Path file) throws IOException {
    Backoff backoff = new Backoff(limits.retries());
    Download download = new Download(file, limits.bytes());
    while (true) {
      guard.check(address);
      pacer.await(address.getHost());
      WebException problem;
      try {
        Reply reply = send(request(address, download.headers(), null, "identity"), download);
        problem = Backoff.complaint(reply);
        if (reply.status() == 416) { // nothing lies behind what is there: of another version
          download.forget();
          problem = WebException.passing(reply.saying(), null);
        }
        if (problem == null) {
          return reply;
        }
      } catch (WebException e) {
        problem = e;
      }
      backoff.await(problem);
    }
  }

  private HttpRequest request(
      URI address, Map<String, String> headers, @Nullable String form, String coding) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", userAgent)
            .header("Accept-Encoding", coding);
    headers.forEach(request::header);
    return form == null
        ? request.GET().build()
        : request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
  }

  private Reply send(HttpRequest request, BodyHandler<byte[]> handler) throws WebException {
    CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, handler);
    try {
      HttpResponse<byte[]> response = answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
      return new Reply(request.uri(), response.statusCode(), response.headers(), body(response));
    } catch (TimeoutException e) {
      throw WebException.lasting(
          "took longer than %d s (--timeout sets the limit)".formatted(limits.time().toSeconds()));
    } catch (ExecutionException e) {
      throw failure(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WebException.lasting("interrupted");
    } finally {
      answer.cancel(true); // hangs up on one that still sends
    }
  }

  private byte[] body(HttpResponse<byte[]> response) throws WebException {
    String coding = response.headers().firstValue("Content-Encoding").orElse("identity");
    return switch (coding.strip().toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" ->
          response.body().length == 0
              ? response.body()
              : LimitedBody.unpacked(response.body(), limits.bytes());
      case "identity", "" -> response.body();
      default -> throw WebException.lasting("sent '%s', not asked for".formatted(coding));
    };
  }

  private static WebException failure(Throwable cause) {
    for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
      if (inner instanceof WebException known) {
        return known;
      }
    }
    String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return WebException.passing(
        cause instanceof ConnectException
            ? "refuses connections or cannot be reached" + message
            : "broke the connection" + message,
        cause);
  }
}
