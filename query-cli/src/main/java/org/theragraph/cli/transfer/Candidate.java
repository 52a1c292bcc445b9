package org.theragraph.cli.transfer;

import java.util.List;
import java.util.Set;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.corpora.model.Stage;

/**
 * A disease for the drug, or a drug for the disease.
 *
 * @param score orders the candidates of one answer; no probability
 * @param standings what the texts say of this very use
 * @param parts of the score, one for each kind of path to it, the weightiest first
 * @param factor what denials leave of the score, 0..1
 * @param denials ids of the evidence that speaks against it
 * @param knownFor known uses that this is a broader name of
 */
record Candidate(
    ConceptRef concept,
    double score,
    Set<Standing> standings,
    Set<Stage> stages,
    List<Part> parts,
    double factor,
    List<String> denials,
    List<String> knownFor) {

  /** Whether there is nothing new in it. */
  boolean isKnown() {
    return standings.contains(Standing.KNOWN) || !knownFor.isEmpty();
  }

  Reason main() {
    return parts.get(0).reason();
  }
}
