package org.theragraph.cli.account;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code theragraph account role}. */
@Command(
    name = "role",
    description = "Give somebody another role, and sign them out everywhere.",
    footer = {"", "Example:", "  theragraph account role anna admin"})
public final class RoleCommand extends NamedCommand {
  @Parameters(
      index = "1",
      paramLabel = "ROLE",
      description = "What they may do: ${COMPLETION-CANDIDATES}.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Role role;

  @Override
  String change(Accounts accounts, String of) throws IOException {
    accounts.role(of, role);
    return "%s is %s now and is signed out".formatted(of, role);
  }
}
