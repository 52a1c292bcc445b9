package org.theragraph.cli.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.path.GraphEdges;
import org.theragraph.cli.path.Step;
import org.theragraph.cli.path.Trail;
import org.theragraph.cli.path.Walker;
import org.theragraph.graph.Graph;

/** Ranks what a drug could treat, or what could treat a disease. */
final class Transfer {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(c -> c.concept().name())
          .thenComparing(c -> c.concept().id());

  private final ConceptLookup concepts;
  private final Uses uses;
  private final Walker walker;

  Transfer(Graph graph) {
    this.concepts = new ConceptLookup(graph);
    this.uses = new Uses(graph);
    this.walker = new Walker(new GraphEdges(graph));
  }

  /** All candidates, known ones included, the best first. */
  List<Candidate> candidates(Question question) {
    Set<String> starts = concepts.withNarrower(question.concept().id());
    Map<String, Use> told = uses.of(starts, question.isOfDrug());
    Map<String, List<String>> broader =
        question.isOfDrug() ? concepts.broaderOf(known(told)) : Map.of();
    List<Candidate> candidates = new ArrayList<>();
    reasons(question, starts)
        .forEach(
            (concept, reasons) -> {
              if (!starts.contains(concept.id())) {
                Use use = told.getOrDefault(concept.id(), new Use());
                List<String> knownFor = broader.getOrDefault(concept.id(), List.of());
                candidates.add(candidate(concept, reasons, use, knownFor));
              }
            });
    List<Candidate> sensible =
        question.isOfDrug() ? new Specific(concepts).of(candidates, told) : candidates;
    return sensible.stream().sorted(BEST_FIRST).toList();
  }

  private static Set<String> known(Map<String, Use> told) {
    return told.entrySet().stream()
        .filter(entry -> entry.getValue().standings().contains(Standing.KNOWN))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Map<ConceptRef, List<Reason>> reasons(Question question, Set<String> starts) {
    Map<ConceptRef, List<Reason>> reasons = new HashMap<>();
    for (Reasoning reasoning : Reasoning.values()) {
      trails(question, starts, reasoning)
          .forEach(
              (end, trails) ->
                  reasons
                      .computeIfAbsent(end, e -> new ArrayList<>())
                      .add(Reason.of(reasoning, trails)));
    }
    return reasons;
  }

  /** Paths of one kind by the candidate they lead to, each written from drug to disease. */
  private Map<ConceptRef, List<Trail>> trails(
      Question question, Set<String> starts, Reasoning reasoning) {
    boolean ofDrug = question.isOfDrug();
    List<Step> steps = ofDrug ? reasoning.fromDrug() : reasoning.fromDisease();
    Map<ConceptRef, List<Trail>> byEnd = new HashMap<>();
    for (Trail trail : walker.walk(starts, steps)) {
      byEnd
          .computeIfAbsent(trail.end(), end -> new ArrayList<>())
          .add(ofDrug ? trail : trail.reversed());
    }
    return byEnd;
  }

  private static Candidate candidate(
      ConceptRef concept, List<Reason> reasons, Use use, List<String> knownFor) {
    double sum = reasons.stream().mapToDouble(Reason::weight).sum();
    List<Reason> sorted =
        reasons.stream().sorted(Comparator.comparingDouble(Reason::weight).reversed()).toList();
    return new Candidate(
        concept,
        sum * use.factor(),
        use.standings(),
        use.stages(),
        sorted,
        use.factor(),
        use.denials(),
        knownFor);
  }
}
