package org.theragraph.corpora.model;

/** Whether a sentence says that something is so, or that it is not. */
public enum Polarity {
  AFFIRMED,
  NEGATED
}
