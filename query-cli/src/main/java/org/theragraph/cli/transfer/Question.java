package org.theragraph.cli.transfer;

import java.util.Set;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.session.Scope;

/**
 * For what, and how much of the answer.
 *
 * @param concept a drug whose diseases, or a disease whose drugs, are wanted
 * @param limit at most so many candidates
 * @param known whether uses that the texts already report are to be listed too
 * @param scope documents up to then count
 * @param without ids of documents and statements that are to be left out, to see what rests on them
 */
public record Question(
    ConceptRef concept, int limit, boolean known, Scope scope, Set<String> without) {
  /** From all that the graph holds. */
  public Question(ConceptRef concept, int limit, boolean known) {
    this(concept, limit, known, Scope.NOW, Set.of());
  }

  public Question {
    without = Set.copyOf(without);
  }

  boolean isOfDrug() {
    return concept.type().equals("Drug");
  }
}
