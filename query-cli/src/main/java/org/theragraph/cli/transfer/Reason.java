package org.theragraph.cli.transfer;

import java.util.List;
import org.theragraph.cli.path.Trail;

/**
 * All paths of one kind to one candidate.
 *
 * @param count degree-weighted path count (Himmelstein et al. 2017), here with beliefs: the sum of
 *     the paths' weights
 * @param paths how many there are
 * @param best the heaviest, from the drug to the disease
 */
public record Reason(Reasoning reasoning, double count, int paths, Trail best) {
  /** Sums up paths of one kind that join the same two ends. */
  static Reason of(Reasoning reasoning, List<Trail> trails) {
    double sum = trails.stream().mapToDouble(Trail::weight).sum();
    Trail best = trails.stream().min(Trail.BEST_FIRST).orElseThrow();
    return new Reason(reasoning, sum, trails.size(), best);
  }
}
