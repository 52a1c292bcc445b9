package org.theragraph.corpora.copies;

/**
 * From when on two texts are copies; all are shares of runs of words of the shorter text, 0..1.
 *
 * @param whole how much of it must stand in the longer text
 * @param head how much of its first third: what is alike below only has its boilerplate in common
 * @param length how long it must be, as a share of the longer text: what is shorter is a quotation
 */
public record Threshold(double whole, double head, double length) {
  /** Chosen on one half of the labelled set: docs/results.md, "Near-copies". */
  public static final Threshold CHOSEN = new Threshold(0.8, 0.5, 0.25);

  /** The same, but for the whole. */
  public Threshold withWhole(double other) {
    return new Threshold(other, head, length);
  }

  boolean isCopy(Sketch one, Sketch other) {
    return one.runs() <= other.runs() ? isPart(one, other) : isPart(other, one);
  }

  private boolean isPart(Sketch shorter, Sketch longer) {
    if (shorter.runs() < length * longer.runs()) {
      return false;
    }
    Sketch.Overlap overlap = shorter.in(longer);
    return overlap.whole() >= whole && overlap.head() >= head;
  }

  /** A copy of which less than this stands in its original is one to know further copies by. */
  double saysMore() {
    return 0.8;
  }
}
