package org.theragraph.cli.account;

import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code theragraph account remove}. */
@Command(
    name = "remove",
    description = "Let somebody sign in no longer; what they decided stays.",
    footer = {"", "Example:", "  theragraph account remove anna"})
public final class RemoveCommand extends NamedCommand {
  @Override
  String change(Accounts accounts, String of) throws IOException {
    accounts.remove(of);
    return "%s may not sign in any longer".formatted(of);
  }
}
