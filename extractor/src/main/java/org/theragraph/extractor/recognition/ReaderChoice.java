package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.reader.Reading;

/**
 * Picks among the mentions of the vocabulary and those of the neural reader: autoantibodies, which
 * the reader does not know, before all; then what the reader sees; then what the vocabulary can
 * name and the reader does not rule out.
 */
final class ReaderChoice {
  private final ReaderThresholds thresholds;

  ReaderChoice(ReaderThresholds thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * @param vocabulary mentions of the vocabulary, not overlapping
   * @return mentions in no order, not overlapping; those of the reader alone have no concept
   */
  List<Mention> choose(List<Mention> vocabulary, Reading reading) {
    Resolver.Taken taken = new Resolver.Taken();
    List<Mention> chosen = new ArrayList<>();
    Map<Span, Mention> byPlace = new HashMap<>();
    for (Mention mention : vocabulary) {
      byPlace.put(mention.span(), mention);
      if (mention.type() == ConceptType.AUTOANTIBODY && taken.take(mention.span())) {
        chosen.add(mention);
      }
    }
    for (Mention seen : reading.mentions()) {
      @Nullable Mention same = same(seen, byPlace);
      if ((same != null || seen.score() >= thresholds.drop()) && taken.take(seen.span())) {
        chosen.add(same == null ? seen : joined(seen, same));
      }
    }
    for (Mention mention : vocabulary) {
      if (isKept(mention, reading) && taken.take(mention.span())) {
        chosen.add(mention);
      }
    }
    return chosen;
  }

  private static @Nullable Mention same(Mention seen, Map<Span, Mention> byPlace) {
    Mention there = byPlace.get(seen.span());
    return there != null && there.type() == seen.type() ? there : null;
  }

  private static Mention joined(Mention seen, Mention same) {
    return new Mention(
        seen.document(),
        seen.span(),
        seen.text(),
        seen.type(),
        same.concept(),
        Math.max(seen.score(), same.score()),
        seen.recogniser() + "+" + same.recogniser());
  }

  private boolean isKept(Mention mention, Reading reading) {
    return mention.concept() != null
        && reading.outside(mention.type(), mention.span()) < thresholds.keep();
  }
}
