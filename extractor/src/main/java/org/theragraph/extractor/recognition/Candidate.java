package org.theragraph.extractor.recognition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Curie;
import org.theragraph.corpora.model.Span;

/**
 * A possible mention.
 *
 * @param concepts what it may name, the likeliest first; empty where no vocabulary has the name
 * @param score how sure the recogniser is, 0..1
 * @param recogniser who found it
 */
record Candidate(
    Span span, ConceptType type, List<Curie> concepts, double score, String recogniser) {
  Candidate {
    concepts = List.copyOf(concepts);
  }

  Candidate withConcepts(List<Curie> others) {
    return new Candidate(span, type, others, score, recogniser);
  }

  Candidate at(Span place) {
    return new Candidate(place, type, concepts, score, recogniser);
  }

  /** The concept, where there is just one to choose from. */
  @Nullable Curie only() {
    return concepts.size() == 1 ? concepts.get(0) : null;
  }
}
