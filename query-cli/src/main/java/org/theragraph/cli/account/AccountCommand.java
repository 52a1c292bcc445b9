package org.theragraph.cli.account;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code theragraph account}. */
@Command(
    name = "account",
    description = "Say who may sign in at the web page, and what they may do there.",
    footer = {
      "",
      "As soon as there is an account, the page asks everybody to sign in. A reader reads, a"
          + " curator also decides, an admin also sees what others did. A page that runs knows of"
          + " changes at once: who is removed, or has another password or role, is signed out.",
      "",
      "Examples:",
      "  theragraph account add anna --role curator",
      "  theragraph account list",
      "  theragraph account remove anna"
    },
    subcommands = {
      AddCommand.class,
      ListCommand.class,
      PasswordCommand.class,
      RoleCommand.class,
      RemoveCommand.class
    })
public final class AccountCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "what to do? " + String.join(", ", spec.subcommands().keySet()));
  }
}
