package org.theragraph.cli.question;

/** Further diseases in which a drug could work, ranked. */
final class TransferOfDrug extends RankedQuestion {
  TransferOfDrug() {
    super(
        Wording.of(
            "transfer",
            "What else could DRUG treat?",
            "daratumumab",
            "DRUG @transfer @disease? @could? @autoantibody? @use? @other? @target? @treat? @candidate?",
            "DRUG @other @disease @could? @treat? @use? @help? @autoantibody?",
            "DRUG @other @use @could? @disease?",
            "DRUG @other @treat @could? @disease?",
            "DRUG @other @help @could? @disease?",
            "DRUG @could @treat @disease? @autoantibody? @other?",
            "DRUG @could @help @disease? @autoantibody? @other?",
            "DRUG @could @use @disease? @autoantibody? @other?",
            "DRUG @candidate @disease @could? @autoantibody? @treat?"),
        Slot.DRUG);
  }
}
