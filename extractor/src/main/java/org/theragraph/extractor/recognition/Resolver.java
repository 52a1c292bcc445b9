package org.theragraph.extractor.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.theragraph.corpora.model.Span;

/** Picks among overlapping candidates: the longer one, then the surer one. */
final class Resolver {
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingInt((Candidate candidate) -> -candidate.span().length())
          .thenComparingDouble(candidate -> -candidate.score())
          .thenComparing(Candidate::span)
          .thenComparing(Candidate::type);

  private Resolver() {}

  /** A selection without overlaps, in the order of the text. */
  static List<Candidate> resolve(List<Candidate> candidates) {
    List<Candidate> order = new ArrayList<>(candidates);
    order.sort(BEST_FIRST);
    Taken taken = new Taken();
    List<Candidate> chosen = new ArrayList<>();
    for (Candidate candidate : order) {
      if (taken.take(candidate.span())) {
        chosen.add(candidate);
      }
    }
    chosen.sort(Comparator.comparing(Candidate::span));
    return chosen;
  }

  /** Spans that are given away; no two overlap. */
  static final class Taken {
    private final java.util.TreeMap<Integer, Integer> ends = new java.util.TreeMap<>();

    /** Gives a span away, unless a part of it is gone already. */
    boolean take(Span span) {
      if (!isFree(span)) {
        return false;
      }
      ends.put(span.start(), span.end());
      return true;
    }

    boolean isFree(Span span) {
      var before = ends.lowerEntry(span.end());
      return before == null || before.getValue() <= span.start();
    }
  }
}
