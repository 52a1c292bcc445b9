package org.theragraph.cli.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.Scope;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.Summary;
import org.theragraph.graph.Vote;
import org.theragraph.graph.curation.Outcome;

/**
 * A statement with all that was ever said of it.
 *
 * @param statement its id
 * @param subject id of a concept
 * @param object id of a concept
 * @param qualifier action or direction
 * @param verdict of curators on the statement
 */
public record PastClaim(
    String statement,
    String subject,
    Predicate predicate,
    String object,
    @Nullable String qualifier,
    @Nullable Outcome verdict,
    List<PastVote> votes) {

  public PastClaim {
    votes = List.copyOf(votes);
  }

  /** The votes of documents that count. */
  public List<Vote> votes(Scope scope) {
    return votes.stream().filter(vote -> vote.isIn(scope)).map(PastVote::vote).toList();
  }

  /** What was known of it at a moment. */
  public Summary summary(Scope scope) {
    return Summary.of(votes(scope), verdict);
  }
}
