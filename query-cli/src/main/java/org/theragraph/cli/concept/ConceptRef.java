package org.theragraph.cli.concept;

/**
 * Enough of a concept to name it.
 *
 * @param id CURIE
 * @param type label in the graph, for example {@code CellType}
 */
public record ConceptRef(String id, String type, String name) {
  /** {@code plasma cell (CellType, CL:0000786)}. */
  public String words() {
    return "%s (%s, %s)".formatted(name, type, id);
  }
}
