package org.theragraph.cli.transfer;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.path.Step;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.model.ConceptType;

/** Where paths of a ranking start. */
public enum Start {
  /** To diseases. */
  DRUG(ConceptType.DRUG),
  /** To drugs. */
  DISEASE(ConceptType.DISEASE),
  /** What a drug would act on, to diseases. */
  TARGET(ConceptType.TARGET),
  CELL_TYPE(ConceptType.CELL_TYPE),
  AUTOANTIBODY(ConceptType.AUTOANTIBODY);

  private static final Set<Start> MECHANISMS = EnumSet.of(TARGET, CELL_TYPE, AUTOANTIBODY);

  private final ConceptType type;

  Start(ConceptType type) {
    this.type = type;
  }

  /** Types of concept that stand for a mechanism. */
  public static Set<ConceptType> mechanismTypes() {
    return MECHANISMS.stream()
        .map(start -> start.type)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConceptType.class)));
  }

  /**
   * The concept at which a ranking starts, as a person names it.
   *
   * <p>One alone of the three names is not null.
   *
   * @throws CliException if there is not one, or it names nothing
   */
  public static ConceptRef concept(
      ConceptResolver resolver,
      @Nullable String drug,
      @Nullable String disease,
      @Nullable String mechanism) {
    if (Stream.of(drug, disease, mechanism).filter(Objects::nonNull).count() != 1) {
      throw CliException.usage("give one of drug, disease and mechanism");
    }
    if (drug != null) {
      return resolver.resolve(drug, Set.of(ConceptType.DRUG));
    }
    return disease != null
        ? resolver.resolve(disease, Set.of(ConceptType.DISEASE))
        : resolver.resolve(Objects.requireNonNull(mechanism), mechanismTypes());
  }

  /**
   * The one that a concept is.
   *
   * @throws IllegalArgumentException if it has no type
   */
  static Start of(ConceptRef concept) {
    for (Start start : values()) {
      if (start.type.label().equals(concept.type())) {
        return start;
      }
    }
    throw new IllegalArgumentException("no ranking starts at " + concept.words());
  }

  /** Whether a drug that is not named acts there. */
  boolean isMechanism() {
    return MECHANISMS.contains(this);
  }

  /** From a mechanism to the drugs that act so. */
  Step toDrugs() {
    return Step.against(this == TARGET ? "TARGETS" : "AFFECTS");
  }
}
