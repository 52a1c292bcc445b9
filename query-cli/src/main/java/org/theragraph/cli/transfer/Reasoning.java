package org.theragraph.cli.transfer;

import static org.theragraph.cli.path.Step.against;
import static org.theragraph.cli.path.Step.along;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.theragraph.cli.path.Step;

/**
 * Kinds of path from a drug to a disease (metapaths, Himmelstein et al. 2017). How much each counts
 * is learned, see {@link RankingModel}.
 */
public enum Reasoning {
  TARGET_CELL(
      "target on a cell that takes part",
      along("TARGETS"),
      along("EXPRESSED_IN"),
      along("IMPLICATED_IN")),
  CELL("acts on a cell that takes part", along("AFFECTS"), along("IMPLICATED_IN")),
  TARGET("target that takes part", along("TARGETS"), along("IMPLICATED_IN")),
  AUTOANTIBODY("acts on an autoantibody found there", along("AFFECTS"), along("FOUND_IN")),
  CELL_AUTOANTIBODY(
      "acts on a cell whose autoantibody is found there",
      along("AFFECTS"),
      along("PRODUCES"),
      along("FOUND_IN")),
  TARGET_CELL_AUTOANTIBODY(
      "target on a cell whose autoantibody is found there",
      along("TARGETS"),
      along("EXPRESSED_IN"),
      along("PRODUCES"),
      along("FOUND_IN")),
  SHARED_TARGET(
      "drug of the same target is used there",
      along("TARGETS"),
      against("TARGETS"),
      along(Step.USED)),
  SHARED_EFFECT(
      "drug of the same effects is used there",
      along("CAUSES"),
      against("CAUSES"),
      along(Step.USED)),
  SHARED_AUTOANTIBODY(
      "used in a disease with the same autoantibody",
      along(Step.USED),
      against("FOUND_IN"),
      along("FOUND_IN")),
  SHARED_FACTOR(
      "used in a disease in which the same target or cell takes part",
      along(Step.USED),
      against("IMPLICATED_IN"),
      along("IMPLICATED_IN")),
  SHARED_DRUG(
      "a drug of the same disease is used there",
      along(Step.USED),
      against(Step.USED),
      along(Step.USED)),
  NARROWER_DISEASE("used in a broader disease", along(Step.USED), against("IS_A")),
  RELATED_DISEASE("used in a related disease", along(Step.USED), along("IS_A"), against("IS_A"));

  private static final Set<Reasoning> MECHANISMS =
      EnumSet.of(
          TARGET_CELL, CELL, TARGET, AUTOANTIBODY, CELL_AUTOANTIBODY, TARGET_CELL_AUTOANTIBODY);

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Step> steps;

  Reasoning(String words, Step... steps) {
    this.words = words;
    this.steps = List.of(steps);
  }

  /** Whether a concept of the type disease is one, and no symptom or adverse effect. */
  public static boolean isDisease(String conceptId) {
    return !Effects.contains(conceptId);
  }

  /** Whether it runs over what the drug does, and not over other drugs or diseases alone. */
  boolean isMechanism() {
    return MECHANISMS.contains(this);
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** From drug to disease. */
  public List<Step> fromDrug() {
    return steps;
  }

  /** From disease to drug: the same edges the other way round. */
  public List<Step> fromDisease() {
    List<Step> reversed = new ArrayList<>(steps.stream().map(Step::reversed).toList());
    Collections.reverse(reversed);
    return List.copyOf(reversed);
  }
}
