package org.theragraph.cli.vocabulary;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.cli.session.VocabularySets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code theragraph vocab remove}. */
@Command(
    name = "remove",
    description = "Delete sets of vocabularies that are no longer wanted.",
    footer = {
      "",
      "The set in use and the one before it stay. Files that sets have in common stay with the",
      "sets that are left.",
      "",
      "Example:",
      "  theragraph vocab remove 20260101T120000Z"
    })
public final class RemoveCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "SET",
      description = "Its name, as theragraph vocab status tells.")
  private List<String> names = List.of();

  @Override
  public Integer call() throws IOException {
    VocabularySets sets = new VocabularySets(session.surroundings().home());
    for (String name : names) {
      UseCommand.require(sets, name);
      if (name.equals(sets.use().current()) || name.equals(sets.use().previous())) {
        throw CliException.failed(
            "%s is in use or was before; switch first: theragraph vocab use SET".formatted(name));
      }
    }
    for (String name : names) {
      sets.remove(name);
      session.out().println(name + " removed");
    }
    session.out().flush();
    return ExitCode.DONE;
  }
}
