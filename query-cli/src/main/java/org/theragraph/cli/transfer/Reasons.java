package org.theragraph.cli.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.path.EdgeSource;
import org.theragraph.cli.path.Step;
import org.theragraph.cli.path.Trail;
import org.theragraph.cli.path.Walker;

/** Follows all kinds of path from a drug or a mechanism to diseases, or from a disease to drugs. */
public final class Reasons {
  private final EdgeSource edges;

  public Reasons(EdgeSource edges) {
    this.edges = edges;
  }

  /**
   * What leads where.
   *
   * @param starts concepts with their narrower ones
   * @param start what they are
   * @return by the concept that the paths lead to, one reason for each kind of path
   */
  public Map<ConceptRef, List<Reason>> of(Set<String> starts, Start start) {
    Map<ConceptRef, List<Reason>> reasons = new HashMap<>();
    List<Reasoning> kinds =
        Arrays.stream(Reasoning.values()).filter(r -> !r.from(start).isEmpty()).toList();
    List<List<Trail>> walked = new Walker(edges).walkAll(starts, steps(kinds, start));
    for (int i = 0; i < kinds.size(); i++) {
      Reasoning reasoning = kinds.get(i);
      byEnd(walked.get(i), start)
          .forEach(
              (end, trails) ->
                  reasons
                      .computeIfAbsent(end, e -> new ArrayList<>())
                      .add(Reason.of(reasoning, trails)));
    }
    return reasons;
  }

  private static List<List<Step>> steps(List<Reasoning> kinds, Start start) {
    return kinds.stream().map(kind -> kind.from(start)).toList();
  }

  /** Each path is written towards the disease. */
  private static Map<ConceptRef, List<Trail>> byEnd(List<Trail> trails, Start start) {
    Map<ConceptRef, List<Trail>> byEnd = new HashMap<>();
    for (Trail trail : trails) {
      byEnd
          .computeIfAbsent(trail.end(), end -> new ArrayList<>())
          .add(start == Start.DISEASE ? trail.reversed() : trail);
    }
    return byEnd;
  }
}
