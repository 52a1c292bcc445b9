package org.theragraph.cli.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.theragraph.cli.transfer.RankingModel;
import org.theragraph.cli.transfer.RankingModel.Weight;
import org.theragraph.cli.transfer.Reason;
import org.theragraph.cli.transfer.Reasoning;

/**
 * Fits the weights of {@link RankingModel} on a trial: a use that came shall stand above a disease
 * of the same drug that did not. Logistic loss on such pairs (Rendle et al. 2009), weights not
 * below 0, and drawn towards what one would say without any data: mechanism counts, kinship and the
 * company of other drugs break ties.
 */
final class ModelTraining {
  private static final List<Reasoning> KINDS = List.of(Reasoning.values());
  private static final Set<Reasoning> TIE_BREAKERS =
      Set.of(
          Reasoning.SHARED_EFFECT,
          Reasoning.SHARED_DRUG,
          Reasoning.NARROWER_DISEASE,
          Reasoning.RELATED_DISEASE);
  private static final double MECHANISM = 1;
  private static final double TIE_BREAKER = 0.2;

  private static final int OTHERS = 50; // diseases drawn for each use
  private static final int ROUNDS = 400;
  private static final double STEP = 2;

  /** Pull towards the prior: as strong as the loss on so many uses. */
  private static final double PULL = 5;

  private static final long SEED = 5;

  private final Trial trial;
  private final PathRanker paths;

  /**
   * A training.
   *
   * @param paths at the moment of the trial
   */
  ModelTraining(Trial trial, PathRanker paths) {
    this.trial = trial;
    this.paths = paths;
  }

  RankingModel model() {
    double[] scales = scales();
    double[] weights = fit(differences(scales));
    Map<Reasoning, Weight> all = new EnumMap<>(Reasoning.class);
    for (int i = 0; i < KINDS.size(); i++) {
      all.put(KINDS.get(i), new Weight(weights[i], scales[i]));
    }
    return new RankingModel(all);
  }

  private double[] scales() {
    double[] sums = new double[KINDS.size()];
    int[] counts = new int[KINDS.size()];
    for (String drug : trial.after().keySet()) {
      for (List<Reason> reasons : paths.reasons(drug).values()) {
        for (Reason reason : reasons) {
          sums[KINDS.indexOf(reason.reasoning())] += reason.count();
          counts[KINDS.indexOf(reason.reasoning())]++;
        }
      }
    }
    double[] scales = new double[KINDS.size()];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = counts[i] == 0 ? 1 : sums[i] / counts[i];
    }
    return scales;
  }

  /** For each use and some diseases that are none, how their features differ. */
  private List<double[]> differences(double[] scales) {
    Random random = new Random(SEED);
    List<double[]> differences = new ArrayList<>();
    trial
        .after()
        .forEach(
            (drug, uses) -> {
              List<String> others = new ArrayList<>(trial.candidates(drug));
              others.removeAll(uses);
              for (String use : uses) {
                double[] came = features(drug, use, scales);
                for (int i = 0; i < OTHERS && !others.isEmpty(); i++) {
                  String other = others.get(random.nextInt(others.size()));
                  differences.add(minus(came, features(drug, other, scales)));
                }
              }
            });
    differences.removeIf(d -> Arrays.stream(d).allMatch(x -> x == 0)); // nothing to learn
    return differences;
  }

  private double[] features(String drug, String disease, double[] scales) {
    double[] features = new double[KINDS.size()];
    for (Reason reason : paths.reasons(drug).getOrDefault(disease, List.of())) {
      int kind = KINDS.indexOf(reason.reasoning());
      features[kind] = RankingModel.feature(reason.count(), scales[kind]);
    }
    return features;
  }

  private static double[] minus(double[] one, double[] other) {
    double[] difference = new double[one.length];
    Arrays.setAll(difference, i -> one[i] - other[i]);
    return difference;
  }

  private static double[] prior() {
    return KINDS.stream()
        .mapToDouble(kind -> TIE_BREAKERS.contains(kind) ? TIE_BREAKER : MECHANISM)
        .toArray();
  }

  /** Gradient descent; the loss is convex, so that there is one answer. */
  private static double[] fit(List<double[]> differences) {
    double[] prior = prior();
    double[] weights = prior.clone();
    double size = differences.size() + PULL * OTHERS;
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (double[] difference : differences) {
        double margin = 0;
        for (int i = 0; i < weights.length; i++) {
          margin += weights[i] * difference[i];
        }
        double wrong = 1 / (1 + Math.exp(margin));
        for (int i = 0; i < weights.length; i++) {
          gradient[i] -= wrong * difference[i];
        }
      }
      for (int i = 0; i < weights.length; i++) {
        gradient[i] += PULL * OTHERS * (weights[i] - prior[i]) / 4;
        weights[i] = Math.max(0, weights[i] - STEP * gradient[i] / size);
      }
    }
    return weights;
  }
}
