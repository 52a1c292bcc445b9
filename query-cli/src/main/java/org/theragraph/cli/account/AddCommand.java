package org.theragraph.cli.account;

import java.io.IOException;
import org.theragraph.cli.session.CliException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph account add}. */
@Command(
    name = "add",
    description = "Let somebody sign in.",
    footer = {
      "",
      "Examples:",
      "  theragraph account add anna --role curator",
      "  pass show theragraph/anna | theragraph account add anna --role curator --password-stdin"
    })
public final class AddCommand extends NamedCommand {
  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "What they may do: ${COMPLETION-CANDIDATES}.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Role role;

  @Mixin private final PasswordSource password = new PasswordSource();

  @Override
  String change(Accounts accounts, String of) throws IOException {
    if (!Account.isName(of)) {
      throw CliException.usage("NAME has letters, figures and . _ @ -, up to 64");
    }
    accounts.add(new Account(of, role, Passwords.hash(password.read(surroundings()))));
    return "%s may sign in as %s".formatted(of, role);
  }
}
