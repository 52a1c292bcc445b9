package org.theragraph.cli.review;

import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Decision;

/**
 * A decision as it is shown.
 *
 * @param right the claim that the sentence makes, where another was read
 * @param undoes id of the decision that it takes back
 * @param orphaned whether what it is about is not in the graph
 * @param undone whether it was taken back
 */
public record DecisionRow(
    String id,
    String time,
    String curator,
    String kind,
    String claim,
    @Nullable String sentence,
    @Nullable String polarity,
    @Nullable String certainty,
    @Nullable String stage,
    @Nullable String right,
    @Nullable String comment,
    @Nullable String undoes,
    String statement,
    @Nullable String evidence,
    boolean orphaned,
    boolean undone) {

  DecisionRow(Decision decision, boolean orphaned, boolean undone) {
    this(
        decision.id(),
        decision.time().toString(),
        decision.curator(),
        decision.kind().name(),
        decision.claim(),
        decision.sentence(),
        name(decision.correction().polarity()),
        name(decision.correction().certainty()),
        name(decision.correction().stage()),
        right(decision.correction().claim()),
        decision.comment(),
        decision.undoes(),
        decision.statement(),
        decision.evidence(),
        orphaned,
        undone);
  }

  private static @Nullable String right(@Nullable Claim claim) {
    return claim == null ? null : claim.words();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
