package org.theragraph.extractor.grounding;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.corpora.model.ConceptType;

/**
 * A logistic regression a type over the candidates of a name and "none of them". The weights stand
 * in {@code theragraph/grounding/weights.tsv}: type, feature, weight; the feature {@code threshold}
 * is the probability below which a name stays ungrounded.
 */
final class GroundingModel {
  private static final String FILE = "weights.tsv";
  static final String THRESHOLD = "threshold";

  private final Map<ConceptType, double[]> weights = new EnumMap<>(ConceptType.class);
  private final Map<ConceptType, Double> thresholds = new EnumMap<>(ConceptType.class);

  static GroundingModel load() {
    return of(Resource.rows(FILE));
  }

  static GroundingModel of(List<String[]> rows) {
    GroundingModel model = new GroundingModel();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < Features.NAMES.size(); i++) {
      places.put(Features.NAMES.get(i), i);
    }
    for (String[] row : rows) {
      ConceptType type = ConceptType.valueOf(row[0]);
      double value = Double.parseDouble(row[2]);
      Integer place = places.get(row[1]);
      if (place != null) {
        model.weights.computeIfAbsent(type, any -> new double[places.size()])[place] = value;
      } else if (row[1].equals(THRESHOLD)) {
        model.thresholds.put(type, value);
      } else {
        throw new IllegalStateException(FILE + ": unknown feature '" + row[1] + "'; train anew");
      }
    }
    return model;
  }

  double threshold(ConceptType type) {
    return thresholds.getOrDefault(type, 1.0);
  }

  /** How much speaks for a candidate; "none of them" scores 0. */
  double score(ConceptType type, double[] features) {
    double[] of = weights.get(type);
    if (of == null) {
      return -1;
    }
    double sum = 0;
    for (int i = 0; i < of.length; i++) {
      sum += of[i] * features[i];
    }
    return sum;
  }
}
