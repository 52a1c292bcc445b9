package org.theragraph.cli.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.theragraph.cli.concept.ConceptRef;

/**
 * A path without a concept twice.
 *
 * @param weight product of the edges' weights
 */
public record Trail(List<Hop> hops, double weight) {
  /** Heaviest first; equals in the order of their names, so that answers repeat. */
  public static final Comparator<Trail> BEST_FIRST =
      Comparator.comparingDouble(Trail::weight).reversed().thenComparing(Trail::words);

  public Trail {
    hops = List.copyOf(hops);
  }

  public static Trail of(Hop hop) {
    return new Trail(List.of(hop), hop.edge().weight());
  }

  public Trail then(Hop hop) {
    List<Hop> longer = new ArrayList<>(hops);
    longer.add(hop);
    return new Trail(longer, weight * hop.edge().weight());
  }

  public Trail reversed() {
    List<Hop> back = new ArrayList<>(hops.stream().map(Hop::reversed).toList());
    Collections.reverse(back);
    return new Trail(back, weight);
  }

  public boolean visits(ConceptRef concept) {
    return start().equals(concept) || hops.stream().anyMatch(h -> h.end().equals(concept));
  }

  public ConceptRef start() {
    return hops.get(0).start();
  }

  public ConceptRef end() {
    return hops.get(hops.size() - 1).end();
  }

  /** {@code daratumumab –TARGETS→ CD38 –EXPRESSED_IN→ plasma cell}. */
  public String words() {
    StringBuilder words = new StringBuilder(start().name());
    for (Hop hop : hops) {
      words.append(' ').append(hop.words()).append(' ').append(hop.end().name());
    }
    return words.toString();
  }
}
