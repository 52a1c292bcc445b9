package org.theragraph.cli.withdrawal;

import org.theragraph.corpora.model.WithdrawalKind;
import picocli.CommandLine.Command;

/** {@code theragraph graph reinstate}. */
@Command(
    name = "reinstate",
    description = "Give a withdrawn document its vote back, against a retraction notice, too.",
    footer = {
      "",
      "Example:",
      "  theragraph graph reinstate pmid:32997977 --why \"the wrong paper\""
    })
public final class ReinstateCommand extends WithdrawalCommand {
  @Override
  WithdrawalKind kind() {
    return WithdrawalKind.REINSTATE;
  }
}
