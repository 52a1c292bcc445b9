package org.theragraph.extractor.evaluation.measure;

import java.util.function.ToDoubleFunction;

/** What is measured, and which of its figures counts. */
public enum Task {
  /** Span and type equal the gold's. */
  MENTIONS_STRICT("mentions, strict", Counts::f1),
  /** Span overlaps one of the gold's of the same type. */
  MENTIONS_OVERLAP("mentions, overlap", Counts::f1),
  /**
   * Concepts of mentions that strictly match one with an id. Precision: of those given a concept;
   * recall, which counts: accuracy over all of them; said / gold is the coverage.
   */
  GROUNDING("grounding", Counts::recall),
  /** The same over concepts that have an id of the gold's name spaces, equal or not. */
  GROUNDING_COMPARABLE("grounding, comparable ids", Counts::precision),
  /** From the text alone. */
  RELATIONS_END_TO_END("relations, end to end", Counts::f1),
  /** With the gold's mentions in place of recognised ones. */
  RELATIONS_GIVEN("relations, given mentions", Counts::f1),
  /** The same, and what the drug does to its target is right too. */
  ACTIONS_GIVEN("relations with action, given mentions", Counts::f1),
  /** Of relations found. */
  POLARITY("polarity right", Counts::precision),
  /** Of relations found. */
  CERTAINTY("certainty right", Counts::precision),
  /** Of relations found whose stage the gold tells. */
  STAGE("stage right", Counts::precision),
  /** Wrong relations that a careless system emits; the fewer the better. */
  TRAPS("traps emitted", Counts::precision);

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // a method reference
  private final ToDoubleFunction<Counts> headline;

  Task(String title, ToDoubleFunction<Counts> headline) {
    this.title = title;
    this.headline = headline;
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  /** The figure of these counts that is compared and held. */
  public double headline(Counts counts) {
    return headline.applyAsDouble(counts);
  }
}
