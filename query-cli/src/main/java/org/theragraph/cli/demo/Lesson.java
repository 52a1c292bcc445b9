package org.theragraph.cli.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Predicate;

/**
 * A question of the tour: names only, the answers come from the graph.
 *
 * @param question for people
 * @param object null for any
 * @param predicates those that answer it
 */
record Lesson(
    String question, String subject, @Nullable String object, List<Predicate> predicates) {

  static final String DRUG = "daratumumab";

  /** The archetype: from the drug over its target and the cell to the disease. */
  static final List<Lesson> ALL =
      List.of(
          new Lesson("What does daratumumab bind?", DRUG, "CD38", List.of(Predicate.TARGETS)),
          new Lesson(
              "Which cells carry CD38?", "CD38", "plasma cell", List.of(Predicate.EXPRESSED_IN)),
          new Lesson(
              "What do plasma cells make?", "plasma cell", null, List.of(Predicate.PRODUCES)),
          new Lesson(
              "Do plasma cells take part in lupus?",
              "plasma cell",
              "systemic lupus erythematosus",
              List.of(Predicate.IMPLICATED_IN)),
          new Lesson(
              "Was daratumumab tried in lupus?",
              DRUG,
              "systemic lupus erythematosus",
              List.of(Predicate.TREATS, Predicate.STUDIED_FOR)));
}
