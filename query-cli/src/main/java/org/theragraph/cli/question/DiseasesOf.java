package org.theragraph.cli.question;

import java.util.EnumSet;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Predicate;

/** Diseases in which a cell, target or autoantibody plays a part. */
final class DiseasesOf extends FactQuestion {
  DiseasesOf() {
    super(
        Wording.of(
            "diseases-of",
            "In which diseases does NAME play a part?",
            "\"plasma cell\"",
            "@disease TARGET|CELL|AUTOANTIBODY @involve? @mediated? @found? @cause? @positive? @patient?",
            "TARGET|CELL|AUTOANTIBODY @involve @where?",
            "AUTOANTIBODY @found @where?",
            "AUTOANTIBODY @patient @found? @positive?",
            "TARGET|CELL|AUTOANTIBODY > @cause"),
        new Slot(
            "NAME",
            EnumSet.of(ConceptType.TARGET, ConceptType.CELL_TYPE, ConceptType.AUTOANTIBODY)),
        Claims.from(Predicate.IMPLICATED_IN, Predicate.FOUND_IN));
  }
}
