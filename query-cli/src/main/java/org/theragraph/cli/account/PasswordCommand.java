package org.theragraph.cli.account;

import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code theragraph account password}. */
@Command(
    name = "password",
    description = "Give somebody another password, and sign them out everywhere.",
    footer = {"", "Example:", "  theragraph account password anna"})
public final class PasswordCommand extends NamedCommand {
  @Mixin private final PasswordSource password = new PasswordSource();

  @Override
  String change(Accounts accounts, String of) throws IOException {
    accounts.require(of); // before one types
    accounts.password(of, Passwords.hash(password.read(surroundings())));
    return "%s has another password and is signed out".formatted(of);
  }
}
