package org.theragraph.cli.transfer;

import static org.theragraph.cli.path.Step.against;
import static org.theragraph.cli.path.Step.along;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.theragraph.cli.path.Step;

/** Kinds of path from a drug to a disease, and how much each counts. */
public enum Reasoning {
  TARGET_CELL(
      "target on a cell that takes part",
      1,
      along("TARGETS"),
      along("EXPRESSED_IN"),
      along("IMPLICATED_IN")),
  CELL("acts on a cell that takes part", 1, along("AFFECTS"), along("IMPLICATED_IN")),
  TARGET("target that takes part", 1, along("TARGETS"), along("IMPLICATED_IN")),
  AUTOANTIBODY("acts on an autoantibody found there", 1, along("AFFECTS"), along("FOUND_IN")),
  CELL_AUTOANTIBODY(
      "acts on a cell whose autoantibody is found there",
      1,
      along("AFFECTS"),
      along("PRODUCES"),
      along("FOUND_IN")),
  TARGET_CELL_AUTOANTIBODY(
      "target on a cell whose autoantibody is found there",
      1,
      along("TARGETS"),
      along("EXPRESSED_IN"),
      along("PRODUCES"),
      along("FOUND_IN")),
  SHARED_TARGET(
      "drug of the same target treats it",
      1,
      along("TARGETS"),
      against("TARGETS"),
      along("TREATS")),
  /** Kinship in a vocabulary is no mechanism: it breaks ties and little more. */
  RELATED_DISEASE("treats a related disease", 0.1, along("TREATS"), along("IS_A"), against("IS_A"));

  private final String words;
  private final double weight;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Step> steps;

  Reasoning(String words, double weight, Step... steps) {
    this.words = words;
    this.weight = weight;
    this.steps = List.of(steps);
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** Factor on each of its paths. */
  public double weight() {
    return weight;
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
