package org.theragraph.extractor.evaluation.measure;

/**
 * What was right in a document, or in several.
 *
 * @param right of what was said
 * @param said in all
 * @param found of what the gold has; not always {@code right}: two spans may overlap one
 * @param gold in all
 */
public record Counts(long right, long said, long found, long gold) {
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  public Counts plus(Counts other) {
    return new Counts(
        right + other.right, said + other.said, found + other.found, gold + other.gold);
  }

  /** Share of what was said that is right; 0 where nothing was said. */
  public double precision() {
    return share(right, said);
  }

  /** Share of the gold that was found; 0 where there is none. */
  public double recall() {
    return share(found, gold);
  }

  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
