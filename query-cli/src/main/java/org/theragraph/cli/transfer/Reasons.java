package org.theragraph.cli.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.path.EdgeSource;
import org.theragraph.cli.path.Step;
import org.theragraph.cli.path.Trail;
import org.theragraph.cli.path.Walker;

/** Follows all kinds of path from a drug to diseases, or from a disease to drugs. */
public final class Reasons {
  private static final List<Reasoning> ALL = List.of(Reasoning.values());

  private final EdgeSource edges;

  public Reasons(EdgeSource edges) {
    this.edges = edges;
  }

  /**
   * What leads where.
   *
   * @param starts a drug or a disease, with its narrower ones
   * @return by the concept that the paths lead to, one reason for each kind of path
   */
  public Map<ConceptRef, List<Reason>> of(Set<String> starts, boolean ofDrug) {
    Map<ConceptRef, List<Reason>> reasons = new HashMap<>();
    List<List<Trail>> walked = new Walker(edges).walkAll(starts, steps(ofDrug));
    for (int i = 0; i < ALL.size(); i++) {
      Reasoning reasoning = ALL.get(i);
      byEnd(walked.get(i), ofDrug)
          .forEach(
              (end, trails) ->
                  reasons
                      .computeIfAbsent(end, e -> new ArrayList<>())
                      .add(Reason.of(reasoning, trails)));
    }
    return reasons;
  }

  private static List<List<Step>> steps(boolean ofDrug) {
    return ALL.stream().map(r -> ofDrug ? r.fromDrug() : r.fromDisease()).toList();
  }

  /** Each path is written from drug to disease. */
  private static Map<ConceptRef, List<Trail>> byEnd(List<Trail> trails, boolean ofDrug) {
    Map<ConceptRef, List<Trail>> byEnd = new HashMap<>();
    for (Trail trail : trails) {
      byEnd
          .computeIfAbsent(trail.end(), end -> new ArrayList<>())
          .add(ofDrug ? trail : trail.reversed());
    }
    return byEnd;
  }
}
