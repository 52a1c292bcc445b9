package org.theragraph.extractor.relation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.corpora.model.Qualifiers;

/** What the labels of the neural reader's pairs say in our terms. */
enum PairLabel {
  INHIBITS(Predicate.TARGETS, action("INHIBITS")),
  ACTIVATES(Predicate.TARGETS, action("ACTIVATES")),
  BINDS(Predicate.TARGETS, action("BINDS")),
  INDIRECTLY_INHIBITS(Predicate.TARGETS, action("INHIBITS")),
  INDIRECTLY_ACTIVATES(Predicate.TARGETS, action("ACTIVATES")),
  /** Related in a way that we have no predicate for, such as being a substrate. */
  OTHER(null, Qualifiers.NONE),
  CAUSES(Predicate.CAUSES, Qualifiers.NONE),
  TREATS(Predicate.TREATS, Qualifiers.NONE),
  IMPLICATED_IN(Predicate.IMPLICATED_IN, Qualifiers.NONE);

  private final @Nullable Predicate predicate;

  @SuppressWarnings("ImmutableEnumChecker") // never written to after construction
  private final Qualifiers qualifiers;

  PairLabel(@Nullable Predicate predicate, Qualifiers qualifiers) {
    this.predicate = predicate;
    this.qualifiers = qualifiers;
  }

  private static Qualifiers action(String value) {
    return Qualifiers.of("action", value);
  }

  /**
   * @throws IllegalArgumentException if a model has labels that mean nothing here
   */
  static void requireKnown(List<String> labels) {
    for (String label : labels) {
      valueOf(label);
    }
  }

  /** What is stated; null where nothing is. */
  @Nullable Predicate predicate() {
    return predicate;
  }

  Qualifiers qualifiers() {
    return qualifiers;
  }
}
