package org.theragraph.corpora.model;

/** What a curator can say. */
public enum DecisionKind {
  /** The text says so. */
  ACCEPT,

  /** The text does not say so. */
  REJECT,

  /** The text says so, but in another way. */
  CORRECT,

  /** A remark that changes nothing. */
  COMMENT,

  /** Takes back an earlier decision. */
  UNDO
}
