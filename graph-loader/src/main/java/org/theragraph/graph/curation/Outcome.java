package org.theragraph.graph.curation;

/** What the curators of one target say together. */
public enum Outcome {
  ACCEPTED,
  REJECTED,

  /** As many say yes as no. It changes nothing. */
  DISPUTED
}
