package org.theragraph.corpora.model;

/**
 * Subject, predicate, object: what the literature says or denies, once.
 *
 * @param id {@link ClaimHash#statement} of the other parts
 * @param belief probability that the statement is what the literature says, 0..1
 * @param evidenceCount sentences that bear on it, copies included
 * @param documentCount independent documents, near-copies counted once
 */
public record Statement(
    String id,
    Curie subject,
    Predicate predicate,
    Curie object,
    Qualifiers qualifiers,
    double belief,
    int evidenceCount,
    int documentCount) {

  /** What it says, without what speaks for it. */
  public Claim claim() {
    return new Claim(subject, predicate, object, qualifiers);
  }
}
