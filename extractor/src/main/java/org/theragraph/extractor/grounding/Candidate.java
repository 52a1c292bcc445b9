package org.theragraph.extractor.grounding;

import org.theragraph.extractor.vocabulary.joined.JoinedName;

/**
 * A concept that a name may mean.
 *
 * @param name the vocabularies' name that led there
 * @param via how
 * @param cut share of the words that were left out to get there, 0..1
 */
record Candidate(JoinedName name, Via via, double cut) {
  int concept() {
    return name.concept();
  }
}
