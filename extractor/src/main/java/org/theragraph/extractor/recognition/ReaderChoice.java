package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.DocumentKind;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.reader.Reading;

/**
 * Picks among the mentions of the vocabulary and those of the neural reader, which was trained on
 * abstracts whose annotators do not count antibodies and classes among drugs. So names of {@link
 * FirmNames} stay, whatever the reader says of them, but may be lengthened. Of the rest the
 * reader's mentions come first, then what the vocabulary can name and the reader does not rule out.
 */
final class ReaderChoice {
  private final ReaderThresholds thresholds;
  private final FirmNames firmNames;

  ReaderChoice(ReaderThresholds thresholds, FirmNames firmNames) {
    this.thresholds = thresholds;
    this.firmNames = firmNames;
  }

  /**
   * @param vocabulary mentions of the vocabulary, not overlapping
   * @return mentions in no order, not overlapping; those of the reader alone have no concept
   */
  List<Mention> choose(DocumentKind kind, List<Mention> vocabulary, Reading reading) {
    Resolver.Taken taken = new Resolver.Taken();
    List<Mention> chosen = new ArrayList<>();
    List<Mention> firm = new ArrayList<>();
    Map<Span, Mention> byPlace = new HashMap<>();
    for (Mention mention : vocabulary) {
      byPlace.put(mention.span(), mention);
      if (mention.type() == ConceptType.AUTOANTIBODY) {
        take(mention, taken, chosen);
      } else if (firmNames.holds(mention, kind)) {
        firm.add(mention);
      }
    }
    for (Mention seen : reading.mentions()) {
      Mention same = same(seen, byPlace);
      if (same != null) {
        take(joined(seen, same), taken, chosen);
      } else if (seen.score() >= thresholds.drop() && mayStand(seen, firm)) {
        take(seen, taken, chosen);
      }
    }
    firm.forEach(mention -> take(mention, taken, chosen));
    for (Mention mention : vocabulary) {
      if (isKept(mention, reading)) {
        take(mention, taken, chosen);
      }
    }
    return chosen;
  }

  private boolean isKept(Mention mention, Reading reading) {
    double limit = firmNames.isOwn(mention) ? thresholds.keepOwn() : thresholds.keep();
    return mention.concept() != null && reading.outside(mention.type(), mention.span()) < limit;
  }

  private static void take(Mention mention, Resolver.Taken taken, List<Mention> chosen) {
    if (taken.take(mention.span())) {
      chosen.add(mention);
    }
  }

  /** Whether it touches no firm name, or lengthens one of its type. */
  private static boolean mayStand(Mention seen, List<Mention> firm) {
    Mention touched = null;
    for (Mention mention : firm) {
      if (mention.span().overlaps(seen.span())) {
        if (touched != null) {
          return false;
        }
        touched = mention;
      }
    }
    return touched == null
        || (touched.type() == seen.type() && seen.span().contains(touched.span()));
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
}
