package org.theragraph.cli.history;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.Scope;
import org.theragraph.graph.Vote;

/**
 * What one piece of evidence says, and since when.
 *
 * @param evidence its id
 * @param document id
 * @param published of the document; null if it is not known
 * @param curated whether the document is of a curated source
 */
public record PastVote(
    String evidence, String document, @Nullable String published, boolean curated, Vote vote) {
  /** Whether it counts. */
  public boolean isIn(Scope scope) {
    return scope.includes(document, published, curated);
  }
}
