package org.theragraph.cli.transfer;

import static org.theragraph.cli.path.Step.against;
import static org.theragraph.cli.path.Step.along;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.theragraph.cli.path.Step;

/**
 * Kinds of path from a drug to a disease (metapaths, Himmelstein et al. 2017). How much each counts
 * is learned, see {@link RankingModel}.
 */
public enum Reasoning {
  TARGET_CELL(
      Start.TARGET,
      "target on a cell that takes part",
      along("TARGETS"),
      along("EXPRESSED_IN"),
      along("IMPLICATED_IN")),
  CELL(Start.CELL_TYPE, "acts on a cell that takes part", along("AFFECTS"), along("IMPLICATED_IN")),
  TARGET(Start.TARGET, "target that takes part", along("TARGETS"), along("IMPLICATED_IN")),
  AUTOANTIBODY(
      Start.AUTOANTIBODY,
      "acts on an autoantibody found there",
      along("AFFECTS"),
      along("FOUND_IN")),
  CELL_AUTOANTIBODY(
      Start.CELL_TYPE,
      "acts on a cell whose autoantibody is found there",
      along("AFFECTS"),
      along("PRODUCES"),
      along("FOUND_IN")),
  TARGET_CELL_AUTOANTIBODY(
      Start.TARGET,
      "target on a cell whose autoantibody is found there",
      along("TARGETS"),
      along("EXPRESSED_IN"),
      along("PRODUCES"),
      along("FOUND_IN")),
  SHARED_TARGET(
      Start.TARGET,
      "drug of the same target is used there",
      along("TARGETS"),
      against("TARGETS"),
      along(Step.USED)),
  SHARED_EFFECT(
      Start.DRUG,
      "drug of the same effects is used there",
      along("CAUSES"),
      against("CAUSES"),
      along(Step.USED)),
  SHARED_AUTOANTIBODY(
      Start.DRUG,
      "used in a disease with the same autoantibody",
      along(Step.USED),
      against("FOUND_IN"),
      along("FOUND_IN")),
  SHARED_FACTOR(
      Start.DRUG,
      "used in a disease in which the same target or cell takes part",
      along(Step.USED),
      against("IMPLICATED_IN"),
      along("IMPLICATED_IN")),
  SHARED_DRUG(
      Start.DRUG,
      "a drug of the same disease is used there",
      along(Step.USED),
      against(Step.USED),
      along(Step.USED)),
  NARROWER_DISEASE(Start.DRUG, "used in a broader disease", along(Step.USED), against("IS_A")),
  RELATED_DISEASE(
      Start.DRUG, "used in a related disease", along(Step.USED), along("IS_A"), against("IS_A"));

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Step> steps;

  private final Start mechanism;

  /**
   * A kind.
   *
   * @param mechanism what its first step leads to, where the rest is a path of its own; else DRUG
   */
  Reasoning(Start mechanism, String words, Step... steps) {
    this.mechanism = mechanism;
    this.words = words;
    this.steps = List.of(steps);
  }

  /** Whether a concept of the type disease is one, and no symptom or adverse effect. */
  public static boolean isDisease(String conceptId) {
    return !Effects.contains(conceptId);
  }

  /** Whether it runs over what the drug does, and not over other drugs or diseases alone. */
  boolean isMechanism() {
    return mechanism.isMechanism() && this != SHARED_TARGET;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** From a start on; empty where paths of this kind do not lead over one. */
  public List<Step> from(Start start) {
    return switch (start) {
      case DRUG -> steps;
      case DISEASE -> fromDisease();
      default -> start == mechanism ? steps.subList(1, steps.size()) : List.of();
    };
  }

  /** From disease to drug: the same edges the other way round. */
  private List<Step> fromDisease() {
    List<Step> reversed = new ArrayList<>(steps.stream().map(Step::reversed).toList());
    Collections.reverse(reversed);
    return List.copyOf(reversed);
  }
}
