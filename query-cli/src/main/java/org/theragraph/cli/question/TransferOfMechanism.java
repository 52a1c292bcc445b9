package org.theragraph.cli.question;

import org.theragraph.cli.transfer.Start;

/** Diseases in which it could help to act on a target, cell or autoantibody, ranked. */
final class TransferOfMechanism extends RankedQuestion {
  TransferOfMechanism() {
    super(
        Wording.of(
            "transfer-mechanism",
            "In which diseases could acting on MECHANISM help?",
            "\"plasma cell\"",
            "TARGET|CELL|AUTOANTIBODY @transfer @deplete? @bind? @inhibitor? @mechanism? @disease? @could?"
                + " @autoantibody? @use? @other? @drug?",
            "TARGET|CELL|AUTOANTIBODY @could @help @deplete? @bind? @inhibitor? @disease?"
                + " @autoantibody? @other? @treat? @drug?",
            "TARGET|CELL|AUTOANTIBODY @could @treat @deplete? @bind? @inhibitor? @disease?"
                + " @autoantibody? @other? @drug?",
            "TARGET|CELL|AUTOANTIBODY @other @treat @deplete? @bind? @inhibitor? @disease? @could?",
            "TARGET|CELL|AUTOANTIBODY @candidate @disease @deplete? @bind? @inhibitor? @could?"
                + " @autoantibody? @treat?"),
        new Slot("MECHANISM", Start.mechanismTypes()));
  }
}
