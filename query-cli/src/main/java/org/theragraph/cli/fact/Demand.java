package org.theragraph.cli.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Stage;

/**
 * What is demanded of a claim that is to be listed.
 *
 * @param minBelief 0..1
 * @param stage that at least one of its sentences tells; null for any or none
 */
public record Demand(double minBelief, @Nullable Stage stage) {
  /** Any claim will do. */
  public static final Demand NONE = new Demand(0, null);

  /** Whether such a claim will do. */
  public boolean isMetBy(double belief, Collection<String> stages) {
    return belief >= minBelief && (stage == null || stages.contains(stage.name()));
  }

  /** Whether this claim will do. */
  public boolean isMetBy(Fact fact) {
    return isMetBy(fact.belief(), fact.stages());
  }

  /** The same in Cypher, of a statement {@code s}; takes {@link #parameters}. */
  public String condition() {
    return "s.belief >= $minBelief" + (stage == null ? "" : " AND $stage IN s.stages");
  }

  /** The parameters that {@link #condition} needs, added to others. */
  public Map<String, Object> parameters(Map<String, Object> others) {
    Map<String, Object> all = new HashMap<>(others);
    all.put("minBelief", minBelief);
    if (stage != null) {
      all.put("stage", stage.name());
    }
    return all;
  }

  /** {@code belief 0.80 or more, stage APPROVED}; empty where any claim will do. */
  public String words() {
    return Stream.of(
            minBelief > 0 ? String.format(Locale.ROOT, "belief %.2f or more", minBelief) : null,
            stage == null ? null : "stage " + stage)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
