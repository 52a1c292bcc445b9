package org.theragraph.corpora.model;

/** How far a drug's use in a disease had come, as the text itself tells it. */
public enum Stage {
  PRECLINICAL,
  PLANNED,
  ONGOING,
  POSITIVE,
  NEGATIVE,
  STOPPED,
  APPROVED
}
