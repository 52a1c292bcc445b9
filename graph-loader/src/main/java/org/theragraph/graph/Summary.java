package org.theragraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.theragraph.corpora.model.Belief;
import org.theragraph.corpora.model.Certainty;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Stage;
import org.theragraph.graph.curation.Outcome;

/**
 * What all its evidence together says of a statement, and what curators say of both.
 *
 * @param evidence sentences that count; rejected ones do not
 * @param hidden whether curators rejected the statement, or all of its evidence
 */
record Summary(
    double belief,
    long evidence,
    long documents,
    long affirmed,
    long denied,
    long possible,
    List<String> stages,
    boolean hidden) {
  /** What a curator has read and accepted is as good as certain; curators err, too. */
  private static final double CONFIRMED = 0.95;

  /**
   * Sums up.
   *
   * @param items of each piece of evidence: cluster, polarity, certainty, probability, stage,
   *     verdict
   * @param verdict on the statement itself; null where nobody decided
   */
  static Summary of(Value items, Value verdict) {
    Belief belief = new Belief();
    TreeSet<Stage> stages = new TreeSet<>();
    int affirmed = 0;
    int possible = 0;
    int counted = 0;
    for (Value item : items.values()) {
      if (is(Outcome.REJECTED, item.get(5))) {
        continue;
      }
      counted++;
      double probability = item.get(3).asDouble();
      if (is(Outcome.ACCEPTED, item.get(5))) {
        probability = Math.max(probability, CONFIRMED);
      }
      Polarity polarity = Polarity.valueOf(item.get(1).asString());
      Certainty certainty = Certainty.valueOf(item.get(2).asString());
      belief.add(item.get(0).asString(), polarity, certainty, probability);
      affirmed += polarity == Polarity.AFFIRMED ? 1 : 0;
      possible += certainty == Certainty.POSSIBLE ? 1 : 0;
      if (!item.get(4).isNull()) {
        stages.add(Stage.valueOf(item.get(4).asString()));
      }
    }
    boolean rejected = is(Outcome.REJECTED, verdict);
    return new Summary(
        rejected ? 0 : believed(belief.value(), affirmed > 0 && is(Outcome.ACCEPTED, verdict)),
        counted,
        belief.documentCount(),
        affirmed,
        counted - affirmed,
        possible,
        stages.stream().map(Stage::name).toList(),
        rejected || counted == 0);
  }

  private static boolean is(Outcome outcome, Value verdict) {
    return !verdict.isNull() && outcome.name().equals(verdict.asString());
  }

  private static double believed(double belief, boolean accepted) {
    return accepted ? Math.max(belief, CONFIRMED) : belief;
  }

  Map<String, @Nullable Object> ofStatement() {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("belief", belief);
    properties.put("evidenceCount", evidence);
    properties.put("documentCount", documents);
    properties.put("affirmedCount", affirmed);
    properties.put("deniedCount", denied);
    properties.put("possibleCount", possible);
    properties.put("stages", stages);
    properties.put("hidden", hidden ? true : null); // null takes it away
    return properties;
  }

  Map<String, Object> ofEdge() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("belief", belief);
    properties.put("evidence", evidence);
    properties.put("documents", documents);
    properties.put("affirmed", affirmed);
    properties.put("denied", denied);
    properties.put("possible", possible);
    properties.put("stages", stages);
    return properties;
  }
}
