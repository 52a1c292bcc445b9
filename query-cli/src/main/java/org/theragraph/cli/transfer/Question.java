package org.theragraph.cli.transfer;

import java.util.Set;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.fact.Demand;
import org.theragraph.cli.session.Scope;

/**
 * For what, and how much of the answer.
 *
 * @param concept a drug whose diseases, or a disease whose drugs, are wanted; or a target, cell or
 *     autoantibody that a drug could act on, for diseases
 * @param offset how many candidates to leave out at the beginning
 * @param limit at most so many candidates
 * @param among which candidates are wanted
 * @param scope documents up to then count
 * @param demand stage that candidates must have, and belief that each link of their path must have
 * @param without ids of documents and statements that are to be left out, to see what rests on them
 */
public record Question(
    ConceptRef concept,
    int offset,
    int limit,
    Among among,
    Scope scope,
    Demand demand,
    Set<String> without) {
  /** The first candidates. */
  public Question(
      ConceptRef concept, int limit, Among among, Scope scope, Demand demand, Set<String> without) {
    this(concept, 0, limit, among, scope, demand, without);
  }

  /** From all that the graph holds. */
  public Question(ConceptRef concept, int limit) {
    this(concept, limit, Among.ALL, Scope.NOW, Demand.NONE, Set.of());
  }

  public Question {
    without = Set.copyOf(without);
  }

  Start start() {
    return Start.of(concept);
  }

  /** Whether uses that the texts already report are to be listed too. */
  boolean known() {
    return among.known();
  }

  /** Whether diseases are wanted. */
  boolean isForDiseases() {
    return start() != Start.DISEASE;
  }
}
