package org.theragraph.cli.web;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.account.Account;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.web.api.Form;
import org.theragraph.cli.web.api.Given;
import org.theragraph.cli.web.api.Parameter;

/** Under which name somebody decides. */
final class CuratorName {
  static final Parameter<String> GIVEN =
      Parameter.optional(
              "curator",
              "Who decides. Needed where nobody signs in; else nothing, or one's own name.",
              Form.pattern(Account.NAME_PATTERN, CuratorName::plain))
          .as("anna");

  private CuratorName() {}

  /** The account's name; where nobody signs in, the one that is given. */
  static String own(Context context, Given given) {
    @Nullable SignedIn who = SignedIn.of(context);
    return who == null ? required(given) : who.own(given.find(GIVEN));
  }

  /** The same, but who may see others can name them. */
  static String seen(Context context, Given given) {
    @Nullable SignedIn who = SignedIn.of(context);
    return who == null ? required(given) : who.seen(given.find(GIVEN));
  }

  private static String required(Given given) {
    @Nullable String name = given.find(GIVEN);
    if (name == null) {
      throw CliException.usage("give the parameter " + GIVEN.name());
    }
    return name;
  }

  private static String plain(String name) {
    String plain = Account.plain(name);
    if (!Account.isName(plain)) {
      throw CliException.usage("say who decides: letters, figures and . _ @ - up to 64");
    }
    return plain;
  }
}
