package org.theragraph.cli.review;

import org.theragraph.cli.review.gold.ExportCommand;
import org.theragraph.cli.session.GroupCommand;
import picocli.CommandLine.Command;

/** {@code theragraph review}. */
@Command(
    name = "review",
    description = "Accept, reject and correct what was extracted; nothing decided is ever lost.",
    footer = {
      "",
      "Decisions stand in decisions.jsonl below THERAGRAPH_HOME, which is only ever added to. Every",
      "load replays them, so that they outlive new extractions and a new graph.",
      "",
      "Examples:",
      "  theragraph evidence 3f2a9c41d0b7            # shows the ids of its sentences",
      "  theragraph review reject 90b1c44e2d7f --why \"another drug\"",
      "  theragraph review list --disputed"
    },
    subcommands = {
      AcceptCommand.class,
      RejectCommand.class,
      CorrectCommand.class,
      CommentCommand.class,
      UndoCommand.class,
      ListCommand.class,
      AgreementCommand.class,
      ReplayCommand.class,
      ExportCommand.class
    })
public final class ReviewCommand extends GroupCommand {
  public ReviewCommand() {
    super("what shall be reviewed?");
  }
}
