package org.theragraph.extractor.grounding;

import java.util.Locale;
import org.theragraph.corpora.model.ConceptType;

/** Trained weights as text, for {@code theragraph/grounding/weights.tsv}. */
public final class WeightTable {
  private final StringBuilder text =
      new StringBuilder("# Trained, not written by hand: see extractor/training/grounding.md\n");

  /**
   * @param weights of the features, in their order
   * @param threshold probability below which a name stays ungrounded
   */
  public void put(ConceptType type, double[] weights, double threshold) {
    for (int i = 0; i < weights.length; i++) {
      row(type, Features.NAMES.get(i), weights[i]);
    }
    row(type, GroundingModel.THRESHOLD, threshold);
  }

  private void row(ConceptType type, String feature, double value) {
    text.append(String.format(Locale.ROOT, "%s\t%s\t%.5f%n", type, feature, value));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
