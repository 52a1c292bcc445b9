package org.theragraph.extractor.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/** The pairs of a window that the model can be asked about. */
final class Pairs {
  /** A window of nothing but names would make thousands; the nearest are the likeliest. */
  private static final int MOST = 300;

  private Pairs() {}

  /**
   * The mentions of a document with the words they touch; those that touch none are left out.
   *
   * @param mentions by place
   */
  static List<Pair.Placed> placed(Words words, List<Mention> mentions) {
    List<Pair.Placed> placed = new ArrayList<>();
    for (Mention mention : mentions) {
      Span touched = words.touching(mention.span());
      if (touched.length() > 0) {
        placed.add(new Pair.Placed(mention, touched.start(), touched.end()));
      }
    }
    return placed;
  }

  /**
   * The pairs in the order of the text.
   *
   * @param inside the mentions of a window, by place
   */
  static List<Pair> of(List<Pair.Placed> inside) {
    List<Pair> pairs = new ArrayList<>();
    for (int subject = 0; subject < inside.size(); subject++) {
      for (int object = 0; object < inside.size(); object++) {
        add(inside, subject, object, pairs);
      }
    }
    if (pairs.size() > MOST) {
      pairs.sort(Comparator.comparingInt(pair -> pair.to() - pair.from())); // keeps order of equals
      return pairs.subList(0, MOST);
    }
    return pairs;
  }

  private static void add(List<Pair.Placed> inside, int subject, int object, List<Pair> pairs) {
    Pair.Placed one = inside.get(subject);
    Pair.Placed other = inside.get(object);
    PairKind kind = PairKind.of(one.mention().type(), other.mention().type());
    if (kind != null && !one.overlaps(other)) { // mentions that others give may overlap
      pairs.add(new Pair(one, other, kind, between(inside, one, other)));
    }
  }

  private static int between(List<Pair.Placed> inside, Pair.Placed one, Pair.Placed other) {
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.first(), other.first());
    int count = 0;
    for (Pair.Placed placed : inside) {
      count += placed.first() >= from && placed.end() <= to ? 1 : 0;
    }
    return count;
  }
}
