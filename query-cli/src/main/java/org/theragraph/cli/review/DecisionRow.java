package org.theragraph.cli.review;

import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Claim;
import org.theragraph.corpora.model.Decision;

/** A decision as it is shown. */
record DecisionRow(
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
    boolean orphaned) {

  DecisionRow(Decision decision, boolean orphaned) {
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
        orphaned);
  }

  private static @Nullable String right(@Nullable Claim claim) {
    return claim == null ? null : claim.words();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }
}
