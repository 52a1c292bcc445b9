package org.theragraph.cli.account;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.cli.session.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A command that changes the account of a name. */
@Command
abstract class NamedCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "As it stands with decisions: letters, figures and . _ @ -")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String name;

  /** Makes the change; gives what became of it. */
  abstract String change(Accounts accounts, String of) throws IOException;

  final Surroundings surroundings() {
    return session.surroundings();
  }

  @Override
  public final Integer call() throws IOException {
    session.note("theragraph: " + change(new Accounts(surroundings().home()), Account.plain(name)));
    return ExitCode.DONE;
  }
}
