package org.theragraph.cli.question;

import java.util.List;
import org.theragraph.corpora.model.Predicate;

/** Drugs that are used or tried in a disease, by how far they had come. */
final class DrugsForDisease extends FactQuestion {
  DrugsForDisease() {
    super(
        Wording.of(
            "drugs-for",
            "Which drugs are used or tried for DISEASE?",
            "\"systemic lupus erythematosus\"",
            "@drug DISEASE @use? @approved? @trial? @treat? @stage? @known? @available? @help?",
            "@treat DISEASE @approved? @trial? @stage? @known? @available? @use?",
            "@help DISEASE @drug? @known?",
            "@trial DISEASE @drug? @treat?",
            "@approved DISEASE @drug? @treat? @use?"),
        Slot.DISEASE,
        Claims.to(Predicate.TREATS, Predicate.STUDIED_FOR));
  }

  @Override
  public boolean isByStage() {
    return true;
  }

  @Override
  List<Section> sections(List<QuestionRow> rows) {
    return ByStage.sections(rows);
  }
}
