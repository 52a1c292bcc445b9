package org.theragraph.extractor.grounding;

/** A candidate with what the model says of it. */
public final class Ranked {
  private final int place;
  private final double probability;
  private final double[] features;

  Ranked(int place, double probability, double[] features) {
    this.place = place;
    this.probability = probability;
    this.features = features;
  }

  /** Place of the concept in the joined vocabulary. */
  public int place() {
    return place;
  }

  /** Probability that the concept is what the name means. */
  public double probability() {
    return probability;
  }

  /** What spoke for and against it, for training. */
  public double[] features() {
    return features.clone();
  }
}
