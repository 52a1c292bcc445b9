package org.theragraph.corpora.model;

/** How firmly a sentence says it. */
public enum Certainty {
  CERTAIN,
  PROBABLE,
  /** Speculation, "may", hypotheses. */
  POSSIBLE
}
