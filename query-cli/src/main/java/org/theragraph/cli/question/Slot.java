package org.theragraph.cli.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.concept.ConceptResolver;
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

  /**
   * The concepts that fill slots.
   *
   * @param names as many as slots
   * @throws org.theragraph.cli.session.CliException if one names nothing of its slot's types
   */
  public static List<ConceptRef> fill(
      List<Slot> slots, List<String> names, ConceptResolver resolver) {
    List<ConceptRef> concepts = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      concepts.add(resolver.resolve(names.get(i), slots.get(i).types()));
    }
    return concepts;
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
