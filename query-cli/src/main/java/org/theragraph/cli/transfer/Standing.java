package org.theragraph.cli.transfer;

/** How a drug's use in a disease stands in the texts. */
public enum Standing {
  /** No text speaks of it. */
  NEW("new"),
  /** No sentence says anything of it, but documents name both. */
  NAMED("only named together"),
  /** Efficacy was reported, or it is approved: nothing to recommend anew. */
  KNOWN("known"),
  /** A text supposes that it may work. */
  HYPOTHESIS("hypothesis stated"),
  /** Tried or to be tried, without an outcome told. */
  STUDIED("studied"),
  PRECLINICAL("preclinical"),
  /** A trial failed or was stopped, or the drug is said to cause the disease. */
  AGAINST("evidence against");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
