package org.theragraph.extractor.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.theragraph.corpora.model.Mention;

/**
 * Mentions that do not overlap: what rules read. Our own recognisers give no others, but annotators
 * mark the enzyme in "[[COX-2] inhibitor]" too.
 */
final class Outermost {
  private Outermost() {}

  /** In the order of the text; of those that overlap, the one that starts first or is longer. */
  static List<Mention> of(List<Mention> mentions) {
    List<Mention> kept = new ArrayList<>();
    int end = 0;
    for (Mention mention : sorted(mentions)) {
      if (mention.span().start() >= end) {
        kept.add(mention);
        end = mention.span().end();
      }
    }
    return kept;
  }

  private static List<Mention> sorted(List<Mention> mentions) {
    return mentions.stream()
        .sorted(Comparator.comparing(Mention::span).thenComparing(Mention::type))
        .toList();
  }
}
