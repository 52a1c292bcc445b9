package org.theragraph.cli.question;

import org.theragraph.corpora.model.Predicate;

/** Drugs of which a disease or effect is said to be an adverse effect. */
final class DrugsCausing extends FactQuestion {
  DrugsCausing() {
    super(
        Wording.of(
            "drugs-causing",
            "Which drugs cause DISEASE?",
            "neutropenia",
            "@drug > @cause > DISEASE @adverse? @patient?",
            "DISEASE > @caused @by? @drug",
            "DISEASE @adverse @drug @cause? @known? @use?",
            "@drug > @caused > DISEASE"),
        Slot.DISEASE,
        Claims.to(Predicate.CAUSES));
  }
}
