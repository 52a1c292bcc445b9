package org.theragraph.cli.question;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.fact.Demand;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.transfer.Among;

/**
 * What a question is asked of.
 *
 * @param concepts one for each slot
 * @param since from when on something must be told first; null for all
 * @param among which candidates a ranking is to have
 * @param scope which documents count
 * @param demand what claims, or candidates, must be like
 * @param offset how many rows to leave out at the beginning
 * @param limit at most so many rows
 */
public record Asked(
    List<ConceptRef> concepts,
    @Nullable Since since,
    Among among,
    Scope scope,
    Demand demand,
    int offset,
    int limit) {
  /** The first rows. */
  public Asked(
      List<ConceptRef> concepts,
      @Nullable Since since,
      Among among,
      Scope scope,
      Demand demand,
      int limit) {
    this(concepts, since, among, scope, demand, 0, limit);
  }

  public Asked {
    concepts = List.copyOf(concepts);
  }

  /** The first, often the only one. */
  public ConceptRef concept() {
    return concepts.get(0);
  }

  /** Whether rows must be counted from single pieces of evidence. */
  boolean isDated() {
    return since != null || !scope.isWhole();
  }

  /** {@code , first told since 2019-01-01, as of 2021-12-31}; empty where nothing limits. */
  String limits() {
    return Stream.of(
            since == null ? "" : since.words(), among.words(), scope.words(), demand.words())
        .filter(words -> !words.isEmpty())
        .map(words -> ", " + words)
        .collect(Collectors.joining());
  }
}
