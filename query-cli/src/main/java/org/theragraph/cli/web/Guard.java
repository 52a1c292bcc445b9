package org.theragraph.cli.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody in but the page itself and programs of this machine: another site that a browser has
 * open can neither read answers nor decide.
 */
final class Guard {
  /** A header that forms and links of other sites cannot send. */
  static final String OWN_HEADER = "X-Theragraph";

  static final int MOST_BYTES = 64 * 1024;

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
          + " data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private Guard() {}

  /** Headers for every answer. */
  static void protect(Context context) {
    context.header("Content-Security-Policy", CONTENT_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cache-Control", "no-store");
  }

  /**
   * Refuses what is not ours.
   *
   * @throws Refusal with the reason
   */
  static void check(Context context, Listening listening) {
    String host = context.header("Host");
    if (host == null || !listening.isNamed(host, context)) { // perhaps a name bound anew to us
      throw new Refusal(
          403,
          listening.isLocal() && listening.names().isEmpty()
              ? "this page answers to localhost alone"
              : "this page does not answer to that name; theragraph serve --name gives it one");
    }
    String origin = context.header("Origin");
    if (origin != null && !isOurs(origin, host, listening.https())) {
      throw new Refusal(403, "another site may not ask here");
    }
    if (!isReading(context)) {
      if (context.header(OWN_HEADER) == null) {
        throw new Refusal(403, "send the header %s: 1 with it".formatted(OWN_HEADER));
      }
      if (context.contentLength() > MOST_BYTES) {
        throw new Refusal(413, "more than %d bytes".formatted(MOST_BYTES));
      }
    }
  }

  /** Whether a request changes nothing. */
  static boolean isReading(Context context) {
    return READING.contains(context.method());
  }

  private static boolean isOurs(String origin, String host, boolean https) {
    try {
      URI site = URI.create(origin);
      @Nullable String authority = site.getAuthority();
      return host.equals(authority) && (!https || "https".equals(site.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Why something is refused. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    Refusal(int status, String why) {
      super(why);
      this.status = status;
    }

    int status() {
      return status;
    }
  }
}
