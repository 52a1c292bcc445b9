package org.theragraph.cli.account;

import org.theragraph.cli.session.GroupCommand;
import picocli.CommandLine.Command;

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
public final class AccountCommand extends GroupCommand {
  public AccountCommand() {
    super("what to do?");
  }
}
