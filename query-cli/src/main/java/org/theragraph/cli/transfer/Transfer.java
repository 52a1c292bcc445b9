package org.theragraph.cli.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.graph.Graph;

/** Ranks what a drug or a mechanism could treat, or what could treat a disease. */
final class Transfer {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(c -> c.concept().name())
          .thenComparing(c -> c.concept().id());

  private final ConceptLookup concepts;
  private final Knowledge knowledge;
  private final RankingModel model = RankingModel.trained();

  /**
   * A ranking.
   *
   * @param graph for what vocabularies say, which has no date
   */
  Transfer(Graph graph, Knowledge knowledge) {
    this.concepts = new ConceptLookup(graph);
    this.knowledge = knowledge;
  }

  /** All candidates, known ones included, the best first. */
  List<Candidate> candidates(Question question) {
    Set<String> starts = concepts.withNarrower(question.concept().id());
    Map<String, Use> told =
        knowledge.uses(users(starts, question.start()), question.isForDiseases());
    Map<String, List<String>> broader =
        question.isForDiseases() ? concepts.broaderOf(known(told)) : Map.of();
    Map<Signal, Map<String, Double>> signals = knowledge.signals(question.concept().id());
    List<Candidate> candidates = new ArrayList<>();
    new Reasons(knowledge.edges())
        .of(starts, question.start())
        .forEach(
            (concept, reasons) -> {
              if (!starts.contains(concept.id())) {
                Use use = told.getOrDefault(concept.id(), new Use());
                List<String> knownFor = broader.getOrDefault(concept.id(), List.of());
                candidates.add(
                    candidate(concept, reasons, Signal.at(signals, concept.id()), use, knownFor));
              }
            });
    List<Candidate> sensible =
        question.isForDiseases() ? new Specific(concepts).of(candidates, told) : candidates;
    return question.among().of(sensible, concepts, knowledge.edges()).stream()
        .sorted(BEST_FIRST)
        .toList();
  }

  /** Whose uses are told: of a mechanism those of the drugs that act so. */
  private Set<String> users(Set<String> starts, Start start) {
    return start.isMechanism()
        ? knowledge.edges().hops(starts, start.toDrugs()).stream()
            .map(hop -> hop.edge().from().id())
            .collect(Collectors.toSet())
        : starts;
  }

  private static Set<String> known(Map<String, Use> told) {
    return told.entrySet().stream()
        .filter(entry -> entry.getValue().standings().contains(Standing.KNOWN))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Candidate candidate(
      ConceptRef concept,
      List<Reason> found,
      Map<Signal, Double> signals,
      Use use,
      List<String> knownFor) {
    List<Part> parts = model.parts(found);
    return new Candidate(
        concept,
        model.score(found, signals) * use.factor(),
        use.standings(),
        use.stages(),
        parts,
        model.points(signals),
        use.factor(),
        use.denials(),
        knownFor);
  }
}
