package org.theragraph.cli.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.corpora.model.Stage;

/**
 * A disease for the drug, or a drug for the disease.
 *
 * @param score orders the candidates of one answer; no probability
 * @param standings what the texts say of this very use
 * @param parts of the score, one for each kind of path to it, the weightiest first
 * @param signals points that documents add that name both
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
    Map<Signal, Double> signals,
    double factor,
    List<String> denials,
    List<String> knownFor) {

  /** Whether there is nothing new in it. */
  boolean isKnown() {
    return standings.contains(Standing.KNOWN) || !knownFor.isEmpty();
  }

  /** What the texts say of this very use; that they say nothing, if they do not. */
  Set<Standing> told() {
    if (!standings.isEmpty()) {
      return standings;
    }
    return EnumSet.of(
        signals.getOrDefault(Signal.NAMED_TOGETHER, 0.0) > 0 ? Standing.NAMED : Standing.NEW);
  }

  /** The weightiest whose every link has a sentence; the weightiest where none has. */
  Reason main() {
    return parts.stream()
        .map(Part::reason)
        .filter(Candidate::isTold)
        .findFirst()
        .orElse(parts.get(0).reason());
  }

  /** Of the links of the path that is shown. */
  double leastBelief() {
    return main().best().hops().stream().mapToDouble(hop -> hop.edge().belief()).min().orElse(0);
  }

  List<String> stageNames() {
    return stages.stream().map(Enum::name).toList();
  }

  /** The parts, that of {@link #main} first. */
  List<Part> mainFirst() {
    List<Part> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparing((Part part) -> !part.reason().equals(main())));
    return sorted;
  }

  /** Whether a target, a cell or an autoantibody leads there. */
  boolean hasMechanism() {
    return parts.stream().anyMatch(part -> part.reason().reasoning().isMechanism());
  }

  private static boolean isTold(Reason reason) {
    return reason.best().hops().stream().allMatch(hop -> hop.edge().statement() != null);
  }
}
