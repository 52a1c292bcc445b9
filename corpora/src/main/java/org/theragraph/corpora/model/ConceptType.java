package org.theragraph.corpora.model;

import java.util.Locale;

/** What kind of thing a concept or mention is. */
public enum ConceptType {
  /** Drug or other chemical; biologics and cell therapies included. */
  DRUG("Drug", "biolink:Drug"),
  /** Gene or protein. */
  TARGET("Target", "biolink:Gene"),
  CELL_TYPE("CellType", "biolink:Cell"),
  /** Disease, symptom or adverse effect. */
  DISEASE("Disease", "biolink:Disease"),
  AUTOANTIBODY("Autoantibody", "biolink:Protein");

  private final String label;
  private final String biolink;

  ConceptType(String label, String biolink) {
    this.label = label;
    this.biolink = biolink;
  }

  /** Node label in the graph. */
  public String label() {
    return label;
  }

  /** Class of the Biolink model. */
  public String biolink() {
    return biolink;
  }

  /** Lower-case form for identifiers: {@code cell-type}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
