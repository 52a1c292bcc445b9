package org.theragraph.cli.vocabulary;

import org.theragraph.cli.session.GroupCommand;
import picocli.CommandLine.Command;

/** {@code theragraph vocab}. */
@Command(
    name = "vocab",
    description = "Pull public vocabularies, for ids of more names, and choose the set in use.",
    footer = {
      "",
      "What is in use is read by extract and build, unless --vocabularies or",
      "THERAGRAPH_VOCABULARIES names a folder.",
      "",
      "Examples:",
      "  theragraph vocab list",
      "  theragraph vocab pull mondo hgnc --accept-licences",
      "  theragraph vocab pull --from my-vocabularies/ --accept-licences",
      "  theragraph vocab use previous"
    },
    subcommands = {
      ListCommand.class,
      PullCommand.class,
      StatusCommand.class,
      UseCommand.class,
      RemoveCommand.class
    })
public final class VocabCommand extends GroupCommand {
  public VocabCommand() {
    super("what to do?");
  }
}
