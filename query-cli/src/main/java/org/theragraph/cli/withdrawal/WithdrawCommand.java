package org.theragraph.cli.withdrawal;

import org.theragraph.corpora.model.WithdrawalKind;
import picocli.CommandLine.Command;

/** {@code theragraph graph withdraw}. */
@Command(
    name = "withdraw",
    description = {
      "Take a document out of the vote: its sentences stay, and count no more.",
      "It stays so in every later load. Retractions that PubMed tells of do the same by themselves."
    },
    footer = {
      "",
      "Examples:",
      "  theragraph graph withdraw pmid:32997977 --why \"data could not be confirmed\"",
      "  theragraph graph withdrawn pmid:32997977   # what rested on it"
    })
public final class WithdrawCommand extends WithdrawalCommand {
  @Override
  WithdrawalKind kind() {
    return WithdrawalKind.WITHDRAW;
  }
}
