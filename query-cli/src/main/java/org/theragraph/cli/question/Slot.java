package org.theragraph.cli.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.theragraph.corpora.model.ConceptType;

/**
 * A place in a question that a concept fills.
 *
 * @param name as help and messages show it, in capitals
 * @param types of which the concept must be one
 */
public record Slot(String name, Set<ConceptType> types) {
  public static final Slot DRUG = of(ConceptType.DRUG);
  public static final Slot TARGET = of(ConceptType.TARGET);
  public static final Slot CELL = new Slot("CELL", EnumSet.of(ConceptType.CELL_TYPE));
  public static final Slot AUTOANTIBODY = of(ConceptType.AUTOANTIBODY);
  public static final Slot DISEASE = of(ConceptType.DISEASE);
  public static final Slot ANYTHING = new Slot("NAME", EnumSet.allOf(ConceptType.class));

  public Slot {
    types = Set.copyOf(types);
  }

  private static Slot of(ConceptType type) {
    return new Slot(type.name(), EnumSet.of(type));
  }

  /** {@code Drug or Disease}. */
  public String typeWords() {
    return types.size() == ConceptType.values().length
        ? "concept"
        : types.stream().map(ConceptType::label).sorted().collect(Collectors.joining(" or "));
  }
}
