package org.theragraph.cli.transfer;

import org.theragraph.cli.concept.ConceptRef;

/**
 * For what, and how much of the answer.
 *
 * @param concept a drug whose diseases, or a disease whose drugs, are wanted
 * @param limit at most so many candidates
 * @param known whether uses that the texts already report are to be listed too
 */
public record Question(ConceptRef concept, int limit, boolean known) {
  boolean isOfDrug() {
    return concept.type().equals("Drug");
  }
}
