package org.theragraph.graph;

import java.util.List;

/** How much is believed of a statement when all its evidence is heard. */
@FunctionalInterface
public interface BeliefModel {
  /** The belief, 0..1; it depends on the votes and not on their order. */
  double of(List<Vote> votes);
}
