package org.theragraph.extractor.evaluation.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How far probabilities can be trusted: evidence in bins of probability a tenth wide, beside the
 * share that is right.
 */
public record Reliability(List<Bin> bins) {
  private static final int BINS = 10;

  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * One bin.
   *
   * @param size pieces of evidence
   * @param probability their mean
   * @param right share of them
   */
  public record Bin(long size, double probability, double right) {}

  /** Bins that hold something, by rising probability. */
  public static Reliability of(Collection<Judged> evidence) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int bin = i;
      List<Judged> inside =
          evidence.stream().filter(judged -> bin(judged.probability()) == bin).toList();
      if (!inside.isEmpty()) {
        bins.add(
            new Bin(
                inside.size(),
                inside.stream().mapToDouble(Judged::probability).average().orElse(0),
                (double) inside.stream().filter(Judged::right).count() / inside.size()));
      }
    }
    return new Reliability(bins);
  }

  private static int bin(double probability) {
    return Math.min(BINS - 1, (int) (probability * BINS));
  }

  public long size() {
    return bins.stream().mapToLong(Bin::size).sum();
  }

  public double probability() {
    return mean(bins.stream().mapToDouble(bin -> bin.size() * bin.probability()).sum());
  }

  public double right() {
    return mean(bins.stream().mapToDouble(bin -> bin.size() * bin.right()).sum());
  }

  /** Expected calibration error (Naeini et al. 2015): the bins' mean gap, weighted by size. */
  public double error() {
    return mean(
        bins.stream()
            .mapToDouble(bin -> bin.size() * Math.abs(bin.probability() - bin.right()))
            .sum());
  }

  private double mean(double sum) {
    return size() == 0 ? 0 : sum / size();
  }
}
