package org.theragraph.cli.question;

import org.theragraph.corpora.model.Predicate;

/** What a drug is said to cause. */
final class AdverseEffects extends FactQuestion {
  AdverseEffects() {
    super(
        Wording.of(
            "adverse-effects",
            "Which adverse effects does DRUG have?",
            "daratumumab",
            "DRUG @adverse @cause? @known? @patient? @treat? @drug? @use? @found? @link?",
            "DRUG > @cause @disease?",
            "@disease DRUG @cause",
            "@cause > by > DRUG @disease?",
            "@safe DRUG @known? @drug? @use? @patient?"),
        Slot.DRUG,
        Claims.from(Predicate.CAUSES));
  }
}
