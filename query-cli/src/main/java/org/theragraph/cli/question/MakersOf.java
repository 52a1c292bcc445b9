package org.theragraph.cli.question;

import org.theragraph.corpora.model.Predicate;

/** Cells that make an autoantibody. */
final class MakersOf extends FactQuestion {
  MakersOf() {
    super(
        Wording.of(
            "makers-of",
            "Which cells make AUTOANTIBODY?",
            "\"anti-AChR antibody\"",
            "@produce > AUTOANTIBODY @cell?",
            "@cell @produce AUTOANTIBODY",
            "AUTOANTIBODY > @produced @by? @cell?",
            "AUTOANTIBODY @producer @cell?",
            "@cell AUTOANTIBODY @found?"),
        Slot.AUTOANTIBODY,
        Claims.to(Predicate.PRODUCES));
  }
}
