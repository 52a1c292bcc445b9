package org.theragraph.extractor.reader;

import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;

/** Types between which the model was trained to see relations. */
enum PairKind {
  DRUG_TARGET(0, ConceptType.DRUG, ConceptType.TARGET),
  DRUG_DISEASE(1, ConceptType.DRUG, ConceptType.DISEASE),
  TARGET_DISEASE(2, ConceptType.TARGET, ConceptType.DISEASE);

  private final int place;
  private final ConceptType subject;
  private final ConceptType object;

  PairKind(int place, ConceptType subject, ConceptType object) {
    this.place = place;
    this.subject = subject;
    this.object = object;
  }

  /** Place of its flag in the model's input. */
  int place() {
    return place;
  }

  /** The kind of a pair; null where the model knows none. */
  static @Nullable PairKind of(ConceptType subject, ConceptType object) {
    for (PairKind kind : values()) {
      if (kind.subject == subject && kind.object == object) {
        return kind;
      }
    }
    return null;
  }
}
