package org.theragraph.corpora.model;

/** What a curator does with a document as a whole. */
public enum WithdrawalKind {
  /** Its sentences have no vote any more. */
  WITHDRAW,
  /** They have it again, against a retraction notice, too. */
  REINSTATE
}
