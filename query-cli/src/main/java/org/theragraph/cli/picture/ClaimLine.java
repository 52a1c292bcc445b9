package org.theragraph.cli.picture;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;

/**
 * A claim, or what a vocabulary says, as a line between two concepts.
 *
 * @param type as in the graph: {@code TARGETS}
 * @param statement its id; null for what a vocabulary says
 * @param belief 0..1
 * @param denied whether it stands for what sentences deny
 * @param sentence the best one; null for what a vocabulary says
 * @param source where the sentence stands; null without one
 */
public record ClaimLine(
    ConceptRef from,
    String type,
    ConceptRef to,
    @Nullable String statement,
    double belief,
    boolean denied,
    @Nullable String sentence,
    @Nullable String source) {

  String key() {
    return from.id() + " " + type + " " + to.id();
  }
}
