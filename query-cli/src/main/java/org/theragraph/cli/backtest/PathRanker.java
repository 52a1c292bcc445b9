package org.theragraph.cli.backtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.cli.history.PastEdges;
import org.theragraph.cli.transfer.RankingModel;
import org.theragraph.cli.transfer.Reason;
import org.theragraph.cli.transfer.Reasons;

/** The ranking itself, as it would have answered at a moment. */
final class PathRanker implements Ranker {
  private final PastEdges edges;
  private final RankingModel model;
  private final Map<String, Map<String, List<Reason>>> known = new HashMap<>();

  PathRanker(PastEdges edges, RankingModel model) {
    this.edges = edges;
    this.model = model;
  }

  /** Paths from a drug by the disease that they lead to. */
  Map<String, List<Reason>> reasons(String drug) {
    return known.computeIfAbsent(
        drug,
        id -> {
          Map<String, List<Reason>> byDisease = new HashMap<>();
          new Reasons(edges)
              .of(Set.of(drug), true)
              .forEach((disease, reasons) -> byDisease.put(disease.id(), reasons));
          return byDisease;
        });
  }

  @Override
  public double[] scores(String drug, List<String> diseases) {
    Map<String, List<Reason>> reasons = reasons(drug);
    return diseases.stream()
        .mapToDouble(disease -> model.score(reasons.getOrDefault(disease, List.of())))
        .toArray();
  }
}
