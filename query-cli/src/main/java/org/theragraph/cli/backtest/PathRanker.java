package org.theragraph.cli.backtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.theragraph.cli.history.PastEdges;
import org.theragraph.cli.history.PastTexts;
import org.theragraph.cli.transfer.RankingModel;
import org.theragraph.cli.transfer.Reason;
import org.theragraph.cli.transfer.Reasons;
import org.theragraph.cli.transfer.Signal;
import org.theragraph.cli.transfer.Start;

/** The ranking itself, as it would have answered at a moment. */
final class PathRanker implements Ranker {
  private final PastEdges edges;
  private final RankingModel model;
  private final PastTexts texts;
  private final Map<String, Map<String, List<Reason>>> known = new HashMap<>();

  PathRanker(PastEdges edges, RankingModel model, PastTexts texts) {
    this.edges = edges;
    this.model = model;
    this.texts = texts;
  }

  /** By signal and disease, its count; of those diseases that have any. */
  Map<Signal, Map<String, Double>> signals(String drug) {
    return Signal.of(texts, drug);
  }

  /** Paths from a drug by the disease that they lead to. */
  Map<String, List<Reason>> reasons(String drug) {
    return known.computeIfAbsent(
        drug,
        id -> {
          Map<String, List<Reason>> byDisease = new HashMap<>();
          new Reasons(edges)
              .of(Set.of(drug), Start.DRUG)
              .forEach((disease, reasons) -> byDisease.put(disease.id(), reasons));
          return byDisease;
        });
  }

  @Override
  public double[] scores(String drug, List<String> diseases) {
    Map<String, List<Reason>> reasons = reasons(drug);
    Map<Signal, Map<String, Double>> signals = signals(drug);
    return diseases.stream()
        .mapToDouble(
            disease ->
                model.score(reasons.getOrDefault(disease, List.of()), Signal.at(signals, disease)))
        .toArray();
  }
}
