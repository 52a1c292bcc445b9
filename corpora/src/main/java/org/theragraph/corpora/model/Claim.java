package org.theragraph.corpora.model;

/** What a statement says, without what speaks for it. */
public record Claim(Curie subject, Predicate predicate, Curie object, Qualifiers qualifiers) {

  /** The id of the statement that says so. */
  public String statement() {
    return ClaimHash.statement(subject, predicate, object, qualifiers);
  }

  /** {@code DRUGBANK:DB09331 TARGETS HGNC:1667}. */
  public String words() {
    return subject + " " + predicate + " " + object;
  }
}
