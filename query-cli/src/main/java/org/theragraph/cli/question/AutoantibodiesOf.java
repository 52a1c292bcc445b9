package org.theragraph.cli.question;

import org.theragraph.corpora.model.Predicate;

/** Autoantibodies that are found in a disease. */
final class AutoantibodiesOf extends FactQuestion {
  AutoantibodiesOf() {
    super(
        Wording.of(
            "autoantibodies-of",
            "Which autoantibodies are found in DISEASE?",
            "\"myasthenia gravis\"",
            "@autoantibody DISEASE @found? @involve? @patient? @cause? @marker? @positive?",
            "DISEASE @serology"),
        Slot.DISEASE,
        Claims.to(Predicate.FOUND_IN));
  }
}
