package org.theragraph.corpora.copies.labelled;

/**
 * How pairs of documents were told apart; counts of pairs, over several orders of reading.
 *
 * @param copies pairs that are copies
 * @param found those of them that were found
 * @param others pairs that are not
 * @param joined those of them that were taken for copies
 */
public record PairScore(long copies, long found, long others, long joined) {
  static final PairScore NONE = new PairScore(0, 0, 0, 0);

  PairScore and(boolean copy, boolean together) {
    return copy
        ? new PairScore(copies + 1, together ? found + 1 : found, others, joined)
        : new PairScore(copies, found, others + 1, together ? joined + 1 : joined);
  }

  PairScore plus(PairScore other) {
    return new PairScore(
        copies + other.copies, found + other.found, others + other.others, joined + other.joined);
  }

  public double precision() {
    return share(found, found + joined);
  }

  public double recall() {
    return share(found, copies);
  }

  public double f1() {
    return share(2 * found, found + joined + copies);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
