package org.theragraph.graph;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.theragraph.corpora.copies.Passage;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.curation.Outcome;

/**
 * What one piece of evidence says of its statement.
 *
 * @param cluster id of the first of the near-copies of its document
 * @param probability that the sentence says so, 0..1
 * @param verdict of curators on the evidence; null where nobody decided
 * @param passage key of the sentence, which other documents may have, too; {@link Passage#NONE}
 *     where that is not known
 */
public record Vote(
    String cluster,
    Polarity polarity,
    Certainty certainty,
    double probability,
    @Nullable Stage stage,
    @Nullable Outcome verdict,
    long passage) {

  /** Reads a list: cluster, polarity, certainty, probability, stage, verdict, passage. */
  public static Vote of(Value item) {
    return new Vote(
        item.get(0).asString(),
        Polarity.valueOf(item.get(1).asString()),
        Certainty.valueOf(item.get(2).asString()),
        item.get(3).asDouble(),
        item.get(4).isNull() ? null : Stage.valueOf(item.get(4).asString()),
        verdict(item.get(5)),
        item.get(6).asLong(Passage.NONE));
  }

  /** Of statements and evidence; null where nobody decided. */
  public static @Nullable Outcome verdict(Value verdict) {
    return verdict.isNull() ? null : Outcome.valueOf(verdict.asString());
  }
}
