package org.theragraph.graph.curation;

import org.theragraph.corpora.model.Correction;

/**
 * What follows from the decisions on one statement or piece of evidence.
 *
 * @param yes curators whose last word is that it is right, corrected or not
 * @param no curators whose last word is that it is not
 * @param correction the latest of those that still hold
 */
public record Verdict(Outcome outcome, int yes, int no, Correction correction) {
  static Verdict of(int yes, int no, Correction correction) {
    Outcome outcome = yes > no ? Outcome.ACCEPTED : no > yes ? Outcome.REJECTED : Outcome.DISPUTED;
    return new Verdict(
        outcome, yes, no, outcome == Outcome.ACCEPTED ? correction : Correction.NONE);
  }

  /** Whether curators disagree. */
  public boolean isContested() {
    return yes > 0 && no > 0;
  }
}
