package org.theragraph.cli.question;

import org.theragraph.corpora.model.Predicate;

/** Cells that carry a target. */
final class CellsWithTarget extends FactQuestion {
  CellsWithTarget() {
    super(
        Wording.of(
            "cells-with",
            "Which cells carry TARGET?",
            "CD38",
            "@cell TARGET @express? @positive? @target? @found?",
            "TARGET @express @cell? @where?",
            "@where TARGET @express? @found?"),
        Slot.TARGET,
        Claims.from(Predicate.EXPRESSED_IN));
  }
}
