package org.theragraph.cli.path;

import org.theragraph.cli.concept.ConceptRef;

/**
 * An edge as a path walks it.
 *
 * @param forward whether the path runs in the edge's direction
 */
public record Hop(Edge edge, boolean forward) {
  public ConceptRef start() {
    return forward ? edge.from() : edge.to();
  }

  public ConceptRef end() {
    return forward ? edge.to() : edge.from();
  }

  Hop reversed() {
    return new Hop(edge, !forward);
  }

  /** The edge in words, to stand between the names of its ends. */
  public String words() {
    String qualifier = edge.qualifier();
    String type = qualifier == null ? edge.type() : edge.type() + " (" + qualifier + ")";
    return forward ? "–" + type + "→" : "←" + type + "–";
  }
}
