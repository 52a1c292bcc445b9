package org.theragraph.cli.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.account.Account;
import org.theragraph.cli.account.Role;

/**
 * Who asks.
 *
 * @param account as it was when they signed in
 * @param csrf what the page, but no other site, knows of the session
 */
record SignedIn(Account account, String csrf) {
  private static final String KEY = SignedIn.class.getName();

  /** Who sent the request; null where nobody needs to sign in. */
  static @Nullable SignedIn of(Context context) {
    return context.attribute(KEY);
  }

  void attach(Context context) {
    context.attribute(KEY, this);
  }

  Role role() {
    return account.role();
  }

  /**
   * Refuses what only curators do.
   *
   * @throws Guard.Refusal for a reader
   */
  void mustDecide() {
    if (!role().mayDecide()) {
      throw new Guard.Refusal(403, "a reader may not decide; an admin can make you a curator");
    }
  }

  /** Whether the request comes from a page that had the session's token from us. */
  boolean sent(@Nullable String token) {
    return token != null
        && MessageDigest.isEqual(
            csrf.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The name under which they decide: their own.
   *
   * @param named what the request says; null for nothing
   * @throws Guard.Refusal if that is somebody else
   */
  String own(@Nullable String named) {
    if (named != null && !Account.plain(named).equals(account.name())) {
      throw new Guard.Refusal(403, "you are signed in as " + account.name());
    }
    return account.name();
  }

  /** As {@link #own}, but admins may look at others. */
  String seen(@Nullable String named) {
    return named != null && role().maySeeOthers() ? named : own(named);
  }
}
