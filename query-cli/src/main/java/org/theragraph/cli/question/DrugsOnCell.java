package org.theragraph.cli.question;

import org.theragraph.corpora.model.Predicate;

/** Drugs that deplete a cell or otherwise act on it. */
final class DrugsOnCell extends FactQuestion {
  DrugsOnCell() {
    super(
        Wording.of(
            "drugs-on-cell",
            "Which drugs act on the cell NAME?",
            "\"plasma cell\"",
            "@drug CELL @deplete? @target? @bind? @act? on? @available?",
            "@deplete CELL @by?",
            "CELL > @depleted @by? @drug?",
            "CELL @depleter @drug?",
            "@bind > CELL"),
        Slot.CELL,
        Claims.to(Predicate.AFFECTS));
  }
}
