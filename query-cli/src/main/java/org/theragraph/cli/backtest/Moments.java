package org.theragraph.cli.backtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.cli.history.Past;
import org.theragraph.cli.history.PastVote;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Scope;

/** Chooses a moment by the documents. */
final class Moments {
  /** Share of the documents that an earlier moment leaves to know; the rest is to be foretold. */
  private static final double KNOWN = 0.6;

  private Moments() {}

  /**
   * A moment before another, of the same kind.
   *
   * @throws CliException if there are not two documents up to then
   */
  static Scope before(Past past, Scope scope) {
    Map<String, String> times = new HashMap<>(); // of each document
    past.claims().stream()
        .flatMap(claim -> claim.votes().stream())
        .filter(vote -> vote.isIn(scope))
        .forEach(vote -> times.put(vote.document(), time(vote, scope)));
    List<String> sorted = times.values().stream().sorted().toList();
    if (sorted.size() < 2) {
      throw CliException.failed(
          "fewer than two documents with a claim %s; load more, or choose a later moment"
              .formatted(scope.words()));
    }
    return Scope.parse(sorted.get((int) (KNOWN * (sorted.size() - 1))));
  }

  /** Written so that the order of the texts is that of time. */
  private static String time(PastVote vote, Scope scope) {
    if (scope.pmid() == null && vote.published() != null) {
      return vote.published();
    }
    return "pmid:%010d".formatted(Scope.number(vote.document()));
  }
}
