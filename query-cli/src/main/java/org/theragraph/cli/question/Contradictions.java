package org.theragraph.cli.question;

/** Statements of a concept on which texts disagree. */
final class Contradictions extends FactQuestion {
  Contradictions() {
    super(
        Wording.of(
            "contradictions",
            "On what do texts about NAME contradict each other?",
            "\"systemic lupus erythematosus\"",
            "NAME @contradict @claim? @literature? @use? @found?"),
        Slot.ANYTHING,
        Claims.around().disputed());
  }
}
