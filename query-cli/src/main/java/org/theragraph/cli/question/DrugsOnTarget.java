package org.theragraph.cli.question;

import org.theragraph.corpora.model.Predicate;

/** Drugs that bind, block or otherwise act on a target. */
final class DrugsOnTarget extends FactQuestion {
  DrugsOnTarget() {
    super(
        Wording.of(
            "drugs-on",
            "Which drugs act on TARGET?",
            "CD38",
            "@drug TARGET @bind? @target? @available?",
            "@bind > TARGET",
            "TARGET > @bound @by? @drug?",
            "TARGET @inhibitor @drug? @available?",
            "@act on TARGET @drug?"),
        Slot.TARGET,
        Claims.to(Predicate.TARGETS));
  }
}
