package org.theragraph.extractor.vocabulary.joined;

/** How well a name fits its concept, as its source says. */
public enum Scope {
  /** The preferred name. */
  LABEL(16),
  /** Another name of the same. */
  EXACT(17),
  /** A name of something near: narrower, broader or merely related. */
  RELATED(18);

  private final int place; // of its bit in a compiled file

  Scope(int place) {
    this.place = place;
  }

  int bit() {
    return 1 << place;
  }
}
