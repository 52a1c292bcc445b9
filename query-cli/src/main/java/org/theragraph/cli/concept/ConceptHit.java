package org.theragraph.cli.concept;

import java.util.List;

/**
 * A concept that a name may mean.
 *
 * @param evidence sentences that bear on statements about it
 * @param nameMatch whether its preferred name, not only a synonym, has the key that was asked for
 */
public record ConceptHit(
    ConceptRef concept, List<String> synonyms, long evidence, boolean nameMatch) {
  public ConceptHit {
    synonyms = List.copyOf(synonyms);
  }
}
