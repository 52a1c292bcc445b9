package org.theragraph.corpora.model;

import static org.theragraph.corpora.model.ConceptType.AUTOANTIBODY;
import static org.theragraph.corpora.model.ConceptType.CELL_TYPE;
import static org.theragraph.corpora.model.ConceptType.DISEASE;
import static org.theragraph.corpora.model.ConceptType.DRUG;
import static org.theragraph.corpora.model.ConceptType.TARGET;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a statement says of its subject and object; the table of docs/format.md. */
public enum Predicate {
  TARGETS(EnumSet.of(DRUG), EnumSet.of(TARGET), "directly_physically_interacts_with"),
  TREATS(EnumSet.of(DRUG), EnumSet.of(DISEASE), "treats"),
  STUDIED_FOR(EnumSet.of(DRUG), EnumSet.of(DISEASE), "in_clinical_trials_for"),
  CAUSES(EnumSet.of(DRUG), EnumSet.of(DISEASE), "has_adverse_event"),
  AFFECTS(EnumSet.of(DRUG), EnumSet.of(CELL_TYPE, AUTOANTIBODY), "affects"),
  EXPRESSED_IN(EnumSet.of(TARGET), EnumSet.of(CELL_TYPE), "expressed_in"),
  IMPLICATED_IN(EnumSet.of(TARGET, CELL_TYPE), EnumSet.of(DISEASE), "contributes_to"),
  PRODUCES(EnumSet.of(CELL_TYPE), EnumSet.of(AUTOANTIBODY), "produces"),
  DIRECTED_AGAINST(
      EnumSet.of(AUTOANTIBODY), EnumSet.of(TARGET), "directly_physically_interacts_with"),
  FOUND_IN(EnumSet.of(AUTOANTIBODY), EnumSet.of(DISEASE), "biomarker_for");

  @SuppressWarnings("ImmutableEnumChecker") // never written to after construction
  private final Set<ConceptType> subjects;

  @SuppressWarnings("ImmutableEnumChecker") // never written to after construction
  private final Set<ConceptType> objects;

  private final String biolink;

  Predicate(Set<ConceptType> subjects, Set<ConceptType> objects, String biolink) {
    this.subjects = Collections.unmodifiableSet(EnumSet.copyOf(subjects));
    this.objects = Collections.unmodifiableSet(EnumSet.copyOf(objects));
    this.biolink = biolink;
  }

  /** Whether this predicate may stand between such concepts. */
  public boolean admits(ConceptType subject, ConceptType object) {
    return subjects.contains(subject) && objects.contains(object);
  }

  /** Types a subject may have. */
  public Set<ConceptType> subjects() {
    return subjects;
  }

  /** Types an object may have. */
  public Set<ConceptType> objects() {
    return objects;
  }

  /** Slot of the Biolink model. */
  public String biolink() {
    return "biolink:" + biolink;
  }

  /** Whether evidence for it carries a {@link Stage}. */
  public boolean hasStage() {
    return this == TREATS || this == STUDIED_FOR;
  }
}
