package org.theragraph.cli.question;

/** Drugs that could work in a disease, ranked. */
final class CandidatesForDisease extends RankedQuestion {
  CandidatesForDisease() {
    super(
        Wording.of(
            "candidates",
            "What else could treat DISEASE?",
            "\"systemic lupus erythematosus\"",
            "DISEASE @candidate @drug? @could? @treat? @other? @transfer?",
            "DISEASE @transfer @drug? @could? @treat? @other? @use?",
            "DISEASE @other @drug @could? @treat? @use? @help?",
            "DISEASE @other @treat @could? @drug?",
            "DISEASE @could @treat @drug? @other?",
            "DISEASE @could @trial @drug? @other? @treat?",
            "DISEASE @could @help @drug? @other?",
            "DISEASE @could @use @drug @other? @treat?"),
        Slot.DISEASE);
  }
}
