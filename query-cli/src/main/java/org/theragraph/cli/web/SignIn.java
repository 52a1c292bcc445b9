package org.theragraph.cli.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpResponseException;
import io.javalin.http.SameSite;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.account.Account;
import org.theragraph.cli.account.Accounts;
import org.theragraph.cli.account.Role;

/** Asks who is there, once anybody has an account, and lets each do what their role allows. */
final class SignIn {
  /** Must come back with each change. */
  static final String CSRF_HEADER = "X-Theragraph-Csrf";

  private static final String SESSION = "/api/session";

  /** What nobody needs to sign in for: the page itself, which has the form, and signing in. */
  private static final Set<String> OPEN = Set.of("/", SESSION, "/api/health");

  private static final Pattern PAGE_FILE = Pattern.compile("/[a-z]+\\.(html|js|css|svg)");

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

  void routes(RoutesConfig routes) {
    routes.get(SESSION, this::tell);
    routes.post(SESSION, this::begin);
    routes.delete(SESSION, this::end);
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
    if (OPEN.contains(context.path())) {
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

  private void tell(Context context) {
    SignedIn who = SignedIn.of(context);
    if (who != null) {
      context.json(Who.of(who));
    } else if (isNeeded()) {
      throw notSignedIn(context);
    } else {
      context.json(new Who(false, null, null, null));
    }
  }

  /** What the form sends. */
  private record Credentials(@Nullable String name, @Nullable String password) {
    @Override
    public String toString() {
      return "credentials";
    }
  }

  /** Signs in, with a new id: one that somebody else had set in the browser is worth nothing. */
  private void begin(Context context) {
    Credentials given = credentials(context);
    if (given == null || given.name() == null || given.password() == null) {
      throw new Guard.Refusal(400, "the body must be JSON with name and password");
    }
    Account account =
        identification.of(context, listening.peer(context), given.name(), given.password());
    leave(context);
    String id = sessions.begin(account);
    SignedIn who = sessions.use(id);
    setCookie(context, id, -1); // as long as the browser runs
    if (who != null) {
      context.json(Who.of(who));
    }
  }

  /** What went wrong is not told: it would have parts of the password. */
  private static @Nullable Credentials credentials(Context context) {
    try {
      return context.bodyAsClass(Credentials.class);
    } catch (HttpResponseException e) {
      throw e;
    } catch (Exception e) { // Javalin throws checked ones of Jackson, too
      return null;
    }
  }

  private void end(Context context) {
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
