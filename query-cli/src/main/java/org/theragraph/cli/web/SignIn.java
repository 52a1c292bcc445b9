package org.theragraph.cli.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.account.Account;
import org.theragraph.cli.account.Accounts;
import org.theragraph.cli.account.Passwords;
import org.theragraph.cli.account.Role;
import org.theragraph.cli.web.api.Form;
import org.theragraph.cli.web.api.Given;
import org.theragraph.cli.web.api.Outcome;
import org.theragraph.cli.web.api.Parameter;
import org.theragraph.cli.web.api.Route;
import org.theragraph.cli.web.api.Shape;

/** Asks who is there, once anybody has an account, and lets each do what their role allows. */
final class SignIn {
  /** Must come back with each change. */
  static final String CSRF_HEADER = "X-Theragraph-Csrf";

  private static final String SESSION = "/api/session";

  /** What nobody needs to sign in for: the page itself, which has the form, and signing in. */
  private static final Set<String> OPEN = Set.of("/", SESSION, "/api/health");

  private static final Pattern PAGE_FILE = Pattern.compile("/[a-z]+\\.(html|js|css|svg)");

  /** For this machine alone, but without signing in: Prometheus cannot do so. */
  private static final String METRICS = "/api/metrics";

  private static final Shape WHO = Shape.of(Who.class);
  private static final Parameter<String> NAME =
      Parameter.required("name", "Of the account.", Form.text(200), "anna");
  private static final Parameter<String> PASSWORD =
      Parameter.required(
          "password", "Of the account.", Form.secret(Passwords.LONGEST), "seven green owls");

  private final Listening listening;
  private final Sessions sessions;
  private final Identification identification;
  private final String cookie;

  /** Once true, it stays: that all accounts are removed must not open the page to everybody. */
  private volatile boolean needed;

  SignIn(Path home, Listening listening, Clock clock) {
    this.listening = listening;
    this.sessions = new Sessions(clock);
    this.identification = new Identification(new Accounts(home), clock);
    // With this prefix browsers take it only over HTTPS and from this very host.
    this.cookie = (listening.https() ? "__Host-" : "") + "theragraph-session";
    this.needed = listening.signIn() || !listening.isLocal();
  }

  List<Route> routes() {
    return List.of(
        Route.get(SESSION, "Who is signed in.", this::tell)
            .gives(Outcome.json(200, "Name and role; neither where nobody needs to.", WHO))
            .refusing(400),
        Route.post(SESSION, "Signs in.", List.of(NAME, PASSWORD), this::begin)
            .saying("The cookie that it sets goes with each further request.")
            .gives(Outcome.json(200, "Signed in.", WHO))
            .refusing(400, 413, 429),
        Route.delete(SESSION, "Signs out.", this::end)
            .gives(new Outcome(204, "Signed out.", List.of())));
  }

  /**
   * Lets a request through, or not.
   *
   * @throws Guard.Refusal with the reason
   */
  void check(Context context) {
    if (PAGE_FILE.matcher(context.path()).matches()) {
      return;
    }
    @Nullable SignedIn who = who(context);
    if (who != null) {
      who.attach(context);
    }
    boolean measures = context.path().equals(METRICS) && listening.isFromHere(context);
    if (OPEN.contains(context.path()) || measures) {
      return;
    }
    if (who != null) {
      if (!Guard.isReading(context)) {
        checkToken(context, who);
        who.mustDecide();
      }
    } else if (isNeeded()) {
      throw notSignedIn(context);
    }
  }

  private boolean isNeeded() {
    needed = needed || !identification.known().isEmpty();
    return needed;
  }

  /** Whose cookie it is, if the account is still what it was. */
  private @Nullable SignedIn who(Context context) {
    String id = context.cookie(cookie);
    SignedIn who = id == null ? null : sessions.use(id);
    if (id == null || who == null) {
      return null;
    }
    if (!identification.known().contains(who.account())) {
      sessions.end(id);
      return null;
    }
    return who;
  }

  private static void checkToken(Context context, SignedIn who) {
    if (!who.sent(context.header(CSRF_HEADER))) {
      throw new Guard.Refusal(
          403, "send the session's token with it, in the header " + CSRF_HEADER);
    }
  }

  private static Guard.Refusal notSignedIn(Context context) {
    context.header("WWW-Authenticate", "Session realm=\"theragraph\"");
    return new Guard.Refusal(401, "sign in first");
  }

  /**
   * Who one is.
   *
   * @param name null where nobody needs to sign in
   */
  private record Who(
      boolean signIn, @Nullable String name, @Nullable Role role, @Nullable String csrf) {
    private static Who of(SignedIn who) {
      return new Who(true, who.account().name(), who.role(), who.csrf());
    }
  }

  private void tell(Context context, Given given) {
    SignedIn who = SignedIn.of(context);
    if (who != null) {
      Reply.fresh(context, 200, Who.of(who));
    } else if (isNeeded()) {
      throw notSignedIn(context);
    } else {
      Reply.fresh(context, 200, new Who(false, null, null, null));
    }
  }

  /** Signs in, with a new id: one that somebody else had set in the browser is worth nothing. */
  private void begin(Context context, Given given) {
    Account account =
        identification.of(context, listening.peer(context), given.get(NAME), given.get(PASSWORD));
    leave(context);
    String id = sessions.begin(account);
    SignedIn who = sessions.use(id);
    setCookie(context, id, -1); // as long as the browser runs
    if (who != null) {
      Reply.fresh(context, 200, Who.of(who));
    }
  }

  private void end(Context context, Given given) {
    SignedIn who = SignedIn.of(context);
    if (who != null) {
      checkToken(context, who);
    }
    leave(context);
    setCookie(context, "", 0);
    context.status(204);
  }

  private void leave(Context context) {
    String id = context.cookie(cookie);
    if (id != null) {
      sessions.end(id);
    }
  }

  private void setCookie(Context context, String value, int seconds) {
    context.cookie(
        new Cookie(cookie, value, "/", seconds, listening.https(), true, null, SameSite.STRICT));
  }
}
