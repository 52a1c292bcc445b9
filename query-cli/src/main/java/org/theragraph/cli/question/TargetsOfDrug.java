package org.theragraph.cli.question;

import org.theragraph.corpora.model.Predicate;

/** What a drug binds, blocks or otherwise acts on. */
final class TargetsOfDrug extends FactQuestion {
  TargetsOfDrug() {
    super(
        Wording.of(
            "targets-of",
            "What does DRUG target?",
            "daratumumab",
            "DRUG @target @bind? @cell? @mechanism? @act?",
            "DRUG @bind",
            "DRUG @mechanism @action?",
            "how > DRUG > @act @target? @bind?",
            "DRUG > @act > on"),
        Slot.DRUG,
        Claims.from(Predicate.TARGETS));
  }
}
