package org.theragraph.cli.path;

/**
 * One edge of a path, by its type.
 *
 * @param type relationship type in the graph
 * @param forward whether the path runs from the edge's start to its end
 */
public record Step(String type, boolean forward) {
  /** A use that did not fail; in Cypher, one type or the other. */
  public static final String USED = "TREATS|STUDIED_FOR";

  public static Step along(String type) {
    return new Step(type, true);
  }

  public static Step against(String type) {
    return new Step(type, false);
  }

  public Step reversed() {
    return new Step(type, !forward);
  }
}
