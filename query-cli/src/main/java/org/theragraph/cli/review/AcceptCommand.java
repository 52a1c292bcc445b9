package org.theragraph.cli.review;

import org.theragraph.corpora.model.DecisionKind;
import picocli.CommandLine.Command;

/** {@code theragraph review accept}. */
@Command(
    name = "accept",
    description = "Accept statements or sentences: the text says so.",
    footer = {"", "Example:", "  theragraph review accept 3f2a9c41d0b7 --why \"read in full\""})
final class AcceptCommand extends VerdictCommand {
  AcceptCommand() {
    super(DecisionKind.ACCEPT);
  }
}
