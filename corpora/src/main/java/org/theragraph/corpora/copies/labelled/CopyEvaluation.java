package org.theragraph.corpora.copies.labelled;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.theragraph.corpora.copies.NearCopies;
import org.theragraph.corpora.copies.Threshold;

/**
 * Reads labelled documents in several orders and counts which pairs come together. What comes first
 * is the original, and copies reach a reader in any order.
 *
 * @param kinds by kind of pair: how those pairs were told apart
 */
public record CopyEvaluation(Map<String, PairScore> kinds) {
  /** Orders of reading; every count is over all of them. */
  public static final int ORDERS = 20;

  /** The score of a set with thresholds. */
  public static CopyEvaluation run(List<LabelledDocument> documents, Threshold threshold) {
    Map<String, PairScore> kinds = new TreeMap<>();
    for (int order = 0; order < ORDERS; order++) {
      List<LabelledDocument> some = new ArrayList<>(documents);
      Collections.shuffle(some, new Random(order));
      count(some, clusters(some, threshold), kinds);
    }
    return new CopyEvaluation(kinds);
  }

  private static Map<String, String> clusters(
      List<LabelledDocument> documents, Threshold threshold) {
    NearCopies copies = new NearCopies(threshold);
    Map<String, String> clusters = new HashMap<>();
    for (LabelledDocument document : documents) {
      clusters.put(document.id(), copies.originalOf(document.document()).orElse(document.id()));
    }
    return clusters;
  }

  private static void count(
      List<LabelledDocument> documents,
      Map<String, String> clusters,
      Map<String, PairScore> kinds) {
    for (int i = 0; i < documents.size(); i++) {
      LabelledDocument one = documents.get(i);
      String cluster = clusters.get(one.id());
      for (LabelledDocument other : documents.subList(i + 1, documents.size())) {
        boolean together = Objects.equals(clusters.get(other.id()), cluster);
        kinds.compute(
            one.pairWith(other),
            (kind, score) ->
                (score == null ? PairScore.NONE : score).and(one.isCopyOf(other), together));
      }
    }
  }

  /** All pairs. */
  public PairScore all() {
    return kinds.values().stream().reduce(PairScore.NONE, PairScore::plus);
  }
}
