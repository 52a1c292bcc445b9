package org.theragraph.cli.question;

import java.util.EnumSet;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Predicate;

/** Uses that failed, were stopped, or are denied, each with the sentence that tells it. */
final class FailedUses extends FactQuestion {
  /** On evidence {@code e}, as curators corrected it. */
  private static final String FAILED =
      "coalesce(e.rightStage, e.stage, '') IN ['NEGATIVE', 'STOPPED']"
          + " OR coalesce(e.rightPolarity, e.polarity) = 'NEGATED'";

  FailedUses() {
    super(
        Wording.of(
            "failed-uses",
            "Which uses of NAME failed?",
            "rituximab",
            "DRUG @fail @disease? @use? @trial? @treat? @help? @where?",
            "DISEASE @fail @drug? @use? @trial? @treat? @help?"),
        new Slot("NAME", EnumSet.of(ConceptType.DRUG, ConceptType.DISEASE)),
        Claims.around(Predicate.TREATS, Predicate.STUDIED_FOR)
            .told(FAILED, Claims.Order.MOST_DENIED));
  }
}
