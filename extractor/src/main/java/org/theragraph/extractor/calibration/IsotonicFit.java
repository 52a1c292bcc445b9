package org.theragraph.extractor.calibration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955; for probabilities Zadrozny
 * &amp; Elkan 2002): the curve that never falls and is nearest to what was right. A pool has
 * {@value #LEAST} observations at least and is drawn to the share of all by two, so that three
 * right ones do not make a certainty.
 */
public final class IsotonicFit {
  /** Scores nearer than this are one. */
  private static final double GRID = 0.001;

  private static final double PRIOR_WEIGHT = 2;
  private static final int LEAST = 25;

  private final TreeMap<Long, double[]> byScore = new TreeMap<>(); // right, all
  private double right;
  private double all;

  /** Adds an observation. */
  public void add(double score, boolean isRight) {
    double[] counts = byScore.computeIfAbsent(Math.round(score / GRID), key -> new double[2]);
    counts[0] += isRight ? 1 : 0;
    counts[1]++;
    right += isRight ? 1 : 0;
    all++;
  }

  /** Observations so far. */
  public long size() {
    return (long) all;
  }

  private static final class Pool {
    private final double from;
    private double to;
    private double right;
    private double all;

    Pool(double score, double[] counts) {
      this.from = score;
      this.to = score;
      this.right = counts[0];
      this.all = counts[1];
    }

    double share() {
      return right / all;
    }

    void take(Pool next) {
      to = next.to;
      right += next.right;
      all += next.all;
    }
  }

  /**
   * The curve.
   *
   * @throws IllegalStateException if nothing was added
   */
  public Knots fit() {
    if (byScore.isEmpty()) {
      throw new IllegalStateException("nothing to fit");
    }
    List<Knots.Knot> knots = new ArrayList<>();
    double floor = 0;
    for (Pool pool : pools()) {
      double share = (pool.right + PRIOR_WEIGHT * right / all) / (pool.all + PRIOR_WEIGHT);
      // Drawing small pools to the middle may make one fall below the pool before it.
      floor = Math.max(floor, Math.round(share * 1e4) / 1e4);
      knots.add(new Knots.Knot(pool.from, floor));
      if (pool.to > pool.from) {
        knots.add(new Knots.Knot(pool.to, floor));
      }
    }
    return new Knots(knots);
  }

  private List<Pool> pools() {
    Deque<Pool> pools = new ArrayDeque<>();
    for (Map.Entry<Long, double[]> entry : byScore.entrySet()) {
      Pool pool = new Pool(Math.round(entry.getKey() * GRID * 1e3) / 1e3, entry.getValue());
      while (!pools.isEmpty() && belongs(pools.peekLast(), pool)) {
        Pool before = pools.removeLast();
        before.take(pool);
        pool = before;
      }
      pools.addLast(pool);
    }
    if (pools.size() > 1 && pools.peekLast().all < LEAST) {
      Pool last = pools.removeLast();
      pools.peekLast().take(last);
    }
    return List.copyOf(pools);
  }

  private static boolean belongs(Pool before, Pool pool) {
    return before.all < LEAST || before.share() >= pool.share();
  }
}
