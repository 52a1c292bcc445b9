package org.theragraph.cli.review;

import org.theragraph.corpora.model.DecisionKind;
import picocli.CommandLine.Command;

/** {@code theragraph review reject}. */
@Command(
    name = "reject",
    description = "Reject statements or sentences: they count no more, and are hidden.",
    footer = {"", "Example:", "  theragraph review reject 3f2a9c41d0b7 --why \"another drug\""})
final class RejectCommand extends VerdictCommand {
  RejectCommand() {
    super(DecisionKind.REJECT);
  }
}
