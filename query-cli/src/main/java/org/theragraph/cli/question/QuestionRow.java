package org.theragraph.cli.question;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.evidence.Quote;
import org.theragraph.cli.fact.Fact;
import org.theragraph.cli.picture.ClaimLine;

/**
 * A claim with the sentence that tells it best.
 *
 * @param firstTold day, month or year of its first document; null where nobody asked, or none has a
 *     date
 * @param quote the best sentence on the side that the belief is on
 * @param against the best one of the other side; null where texts agree
 */
record QuestionRow(
    Fact fact, @Nullable String firstTold, @Nullable Quote quote, @Nullable Quote against) {
  private static final double HALF = 0.5;

  /** As a line of a picture. */
  ClaimLine line() {
    return new ClaimLine(
        fact.subject(),
        fact.predicate(),
        fact.object(),
        fact.id(),
        fact.belief(),
        fact.negated() > 0 && fact.belief() < HALF,
        quote == null ? null : quote.text(),
        quote == null ? null : quote.document().words());
  }
}
