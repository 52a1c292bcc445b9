package org.theragraph.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
public record Summary(
    double belief,
    long evidence,
    long documents,
    long affirmed,
    long denied,
    long possible,
    List<String> stages,
    boolean hidden) {
  /** Qualifiers that typed edges carry, too. */
  public static final List<String> EDGE_QUALIFIERS = List.of("action", "direction");

  /** What a curator has read and accepted is as good as certain; curators err, too. */
  private static final double CONFIRMED = 0.95;

  /**
   * Sums up.
   *
   * @param votes of all its evidence
   * @param verdict on the statement itself; null where nobody decided
   */
  public static Summary of(Iterable<Vote> votes, @Nullable Outcome verdict) {
    Belief belief = new Belief();
    TreeSet<Stage> stages = new TreeSet<>();
    int affirmed = 0;
    int possible = 0;
    int counted = 0;
    for (Vote vote : votes) {
      if (vote.verdict() == Outcome.REJECTED) {
        continue;
      }
      counted++;
      double probability = vote.probability();
      if (vote.verdict() == Outcome.ACCEPTED) {
        probability = Math.max(probability, CONFIRMED);
      }
      belief.add(vote.cluster(), vote.passage(), vote.polarity(), vote.certainty(), probability);
      affirmed += vote.polarity() == Polarity.AFFIRMED ? 1 : 0;
      possible += vote.certainty() == Certainty.POSSIBLE ? 1 : 0;
      if (vote.stage() != null) {
        stages.add(vote.stage());
      }
    }
    boolean rejected = verdict == Outcome.REJECTED;
    return new Summary(
        rejected ? 0 : believed(belief.value(), affirmed > 0 && verdict == Outcome.ACCEPTED),
        counted,
        belief.documentCount(),
        affirmed,
        counted - affirmed,
        possible,
        stages.stream().map(Stage::name).toList(),
        rejected || counted == 0);
  }

  private static double believed(double belief, boolean accepted) {
    return accepted ? Math.max(belief, CONFIRMED) : belief;
  }

  /** Properties of the statement; null where one is absent. */
  public Map<String, @Nullable Object> ofStatement() {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("belief", belief);
    properties.put("evidenceCount", evidence);
    properties.put("documentCount", documents);
    properties.put("affirmedCount", affirmed);
    properties.put("deniedCount", denied);
    properties.put("possibleCount", possible);
    properties.put("stages", Row.unlessEmpty(stages));
    properties.put("hidden", hidden ? true : null); // null takes it away
    return properties;
  }

  /** Properties of its typed edge, but for the qualifiers; null where one is absent. */
  public Map<String, @Nullable Object> ofEdge() {
    Map<String, @Nullable Object> properties = new HashMap<>();
    properties.put("belief", belief);
    properties.put("evidence", evidence);
    properties.put("documents", documents);
    properties.put("affirmed", affirmed);
    properties.put("denied", denied);
    properties.put("possible", possible);
    properties.put("stages", Row.unlessEmpty(stages));
    return properties;
  }
}
