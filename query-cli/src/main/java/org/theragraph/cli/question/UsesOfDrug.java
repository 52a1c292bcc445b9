package org.theragraph.cli.question;

import java.util.List;
import org.theragraph.corpora.model.Predicate;

/** Diseases in which a drug is used or tried, by how far it had come. */
final class UsesOfDrug extends FactQuestion {
  UsesOfDrug() {
    super(
        Wording.of(
            "uses-of",
            "What is DRUG used or tried for?",
            "daratumumab",
            "DRUG @use @disease? @stage? @approved? @trial? @treat? @known?",
            "DRUG @approved @disease? @treat? @use? @stage? @known?",
            "DRUG @trial @disease? @treat? @stage? @known?",
            "DRUG @treat @disease? @known? @use?",
            "DRUG @stage @disease? @development? @trial?",
            "DRUG @disease @known? @help?",
            "DRUG @help @disease?"),
        Slot.DRUG,
        Claims.from(Predicate.TREATS, Predicate.STUDIED_FOR));
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
