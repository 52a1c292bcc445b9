package org.theragraph.cli.picture;

import org.theragraph.graph.Graph;

/** An answer that can be drawn. */
public interface Drawable {
  /**
   * Its picture.
   *
   * @param graph for what the answer does not hold, such as how surely a thing is said
   */
  Drawing drawing(Graph graph);
}
