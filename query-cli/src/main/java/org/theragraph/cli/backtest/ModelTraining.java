package org.theragraph.cli.backtest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.theragraph.cli.transfer.RankingModel;
import org.theragraph.cli.transfer.RankingModel.Weight;
import org.theragraph.cli.transfer.Reason;
import org.theragraph.cli.transfer.Reasoning;
import org.theragraph.cli.transfer.Signal;

/**
 * Fits the weights of {@link RankingModel} on a trial: a use that came shall stand above a disease
 * of the same drug that did not, and above such a pair of another drug. Logistic loss on such pairs
 * (Rendle et al. 2009), weights not below 0, and drawn towards what one would say without any data:
 * mechanism counts, kinship and the company of other drugs break ties.
 */
final class ModelTraining {
  private static final List<String> NAMES =
      Stream.concat(Arrays.stream(Reasoning.values()), Arrays.stream(Signal.values()))
          .map(Enum::name)
          .toList();
  private static final Set<String> MECHANISM =
      Set.of(
          Reasoning.TARGET_CELL.name(),
          Reasoning.CELL.name(),
          Reasoning.TARGET.name(),
          Reasoning.AUTOANTIBODY.name(),
          Reasoning.CELL_AUTOANTIBODY.name(),
          Reasoning.TARGET_CELL_AUTOANTIBODY.name(),
          Reasoning.SHARED_TARGET.name(),
          Reasoning.SHARED_AUTOANTIBODY.name(),
          Reasoning.SHARED_FACTOR.name());
  private static final double OTHERWISE = 0.2;

  private static final int OTHERS = 40; // pairs drawn for each use: half of its drug, half of any
  private static final int ROUNDS = 500;
  private static final double STEP = 2;

  /** Pull towards the prior: as strong as the loss on so many uses. */
  private static final double PULL = 5;

  private static final long SEED = 5;

  private final Trial trial;
  private final PathRanker paths;
  private final List<Drug> drugs = new ArrayList<>();
  private double[] scales = new double[NAMES.size()];

  /** The raw counts of all candidates of a drug; those that are uses come first. */
  private record Drug(List<double[]> counts, int uses) {}

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
    trial.after().forEach((drug, uses) -> drugs.add(drug(drug, uses)));
    scales = scales();
    double[] weights = fit(differences());
    Map<String, Weight> all = new HashMap<>();
    for (int i = 0; i < NAMES.size(); i++) {
      all.put(NAMES.get(i), new Weight(weights[i], scales[i]));
    }
    return new RankingModel(all);
  }

  private Drug drug(String drug, Set<String> uses) {
    List<String> diseases = new ArrayList<>(uses);
    trial.candidates(drug).stream().filter(d -> !uses.contains(d)).forEach(diseases::add);
    Map<String, List<Reason>> reasons = paths.reasons(drug);
    Map<Signal, Map<String, Double>> signals = paths.signals(drug);
    List<double[]> counts = new ArrayList<>();
    for (int i = 0; i < diseases.size(); i++) {
      double[] here = new double[NAMES.size()];
      reasons
          .getOrDefault(diseases.get(i), List.of())
          .forEach(r -> here[NAMES.indexOf(r.reasoning().name())] = r.count());
      Signal.at(signals, diseases.get(i))
          .forEach((signal, count) -> here[NAMES.indexOf(signal.name())] = count);
      counts.add(here);
    }
    return new Drug(counts, uses.size());
  }

  /** The mean count where there is any; of kinds that were never seen, that of the other kinds. */
  private double[] scales() {
    double[] sums = new double[NAMES.size()];
    int[] counts = new int[NAMES.size()];
    for (Drug drug : drugs) {
      for (double[] row : drug.counts()) {
        for (int i = 0; i < row.length; i++) {
          sums[i] += row[i];
          counts[i] += row[i] > 0 ? 1 : 0;
        }
      }
    }
    int kinds = Reasoning.values().length;
    double usual =
        IntStream.range(0, kinds)
            .filter(i -> counts[i] > 0)
            .mapToDouble(i -> sums[i] / counts[i])
            .average()
            .orElse(1);
    double[] means = new double[NAMES.size()];
    Arrays.setAll(means, i -> counts[i] == 0 ? usual : sums[i] / counts[i]);
    return means;
  }

  /** For each use and some pairs that are none, how their features differ. */
  private List<double[]> differences() {
    Random random = new Random(SEED);
    List<double[]> differences = new ArrayList<>();
    for (Drug drug : drugs) {
      for (int use = 0; use < drug.uses(); use++) {
        for (int i = 0; i < OTHERS; i++) {
          Drug other = i % 2 == 0 ? drug : drugs.get(random.nextInt(drugs.size()));
          differences.add(minus(features(drug.counts().get(use)), features(none(other, random))));
        }
      }
    }
    differences.removeIf(d -> Arrays.stream(d).allMatch(x -> x == 0)); // nothing to learn
    return differences;
  }

  private static double[] none(Drug drug, Random random) {
    int size = drug.counts().size() - drug.uses();
    return drug.counts().get(drug.uses() + random.nextInt(size));
  }

  private double[] features(double[] counts) {
    double[] features = new double[counts.length];
    Arrays.setAll(features, i -> RankingModel.feature(counts[i], scales[i]));
    return features;
  }

  private static double[] minus(double[] one, double[] other) {
    double[] difference = new double[one.length];
    Arrays.setAll(difference, i -> one[i] - other[i]);
    return difference;
  }

  private static double[] prior() {
    return NAMES.stream().mapToDouble(name -> MECHANISM.contains(name) ? 1 : OTHERWISE).toArray();
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
