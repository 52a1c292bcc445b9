package org.theragraph.cli.question.language;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.theragraph.cli.concept.ConceptHit;

/** Knows what concepts are called. */
public interface Names {
  /**
   * Concepts by their names.
   *
   * @param keys normalised, see {@link org.theragraph.corpora.model.NameKey}
   * @return for those keys that a concept has, the concepts, the most likely first
   */
  Map<String, List<ConceptHit>> byKey(Collection<String> keys);

  /** Concepts of this id, for example {@code MONDO:0007915}; empty if there is none. */
  List<ConceptHit> byCurie(String curie);
}
