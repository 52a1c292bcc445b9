package org.theragraph.cli.path;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;

/**
 * Two concepts that a statement or a vocabulary joins, in the direction it is said.
 *
 * @param statement id of the most believed statement; null for IS_A
 * @param qualifier action or direction
 * @param belief of that statement, 1 for IS_A
 * @param outDegree edges of this type that leave {@code from}
 * @param inDegree edges of this type that reach {@code to}
 */
public record Edge(
    ConceptRef from,
    String type,
    ConceptRef to,
    @Nullable String statement,
    @Nullable String qualifier,
    double belief,
    long outDegree,
    long inDegree) {

  /** Exponent that Himmelstein et al. 2017 found best. */
  private static final double DAMPING = 0.4;

  /** Belief, less for edges of hubs: what is joined to everything says little of each. */
  double weight() {
    double degrees = (double) Math.max(1, outDegree) * Math.max(1, inDegree);
    return belief * Math.pow(degrees, -DAMPING);
  }
}
