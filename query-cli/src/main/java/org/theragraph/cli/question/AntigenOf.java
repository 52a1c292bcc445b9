package org.theragraph.cli.question;

import org.theragraph.corpora.model.Predicate;

/** What an autoantibody is directed against. */
final class AntigenOf extends FactQuestion {
  AntigenOf() {
    super(
        Wording.of(
            "antigen-of",
            "What is AUTOANTIBODY directed against?",
            "\"anti-AChR antibody\"",
            "AUTOANTIBODY @target @bind?",
            "AUTOANTIBODY > @bind",
            "AUTOANTIBODY @mechanism"),
        Slot.AUTOANTIBODY,
        Claims.from(Predicate.DIRECTED_AGAINST));
  }
}
