package org.theragraph.cli.fact;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptLookup;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.render.Counted;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Scope;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Polarity;
import org.theragraph.corpora.model.Predicate;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which statements a command takes. */
public final class FactOptions {
  @Option(names = "--subject", paramLabel = "CONCEPT", description = "Name or id.")
  private @Nullable String subject;

  @Option(
      names = "--predicate",
      paramLabel = "PREDICATE",
      description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable Predicate predicate;

  @Option(names = "--object", paramLabel = "CONCEPT", description = "Name or id.")
  private @Nullable String object;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private DemandOptions demand;

  @Option(
      names = "--polarity",
      paramLabel = "POLARITY",
      description = "At least one sentence has it: ${COMPLETION-CANDIDATES}.")
  private @Nullable Polarity polarity;

  @Option(
      names = "--only",
      paramLabel = "SOURCES",
      description = "At least one sentence is from such a source: ${COMPLETION-CANDIDATES}.")
  private Scope.@Nullable Sources only;

  @Option(
      names = "--rejected",
      description = "List instead what curators rejected, which is hidden else.")
  private boolean rejected;

  private final List<String> notes = new ArrayList<>();
  private @Nullable ConceptRef from;

  /**
   * Refuses what no statement can have.
   *
   * @throws CliException if a number is out of its range
   */
  public void check() {
    demand.demand();
  }

  /**
   * The filter, with names resolved in a graph.
   *
   * @throws CliException if a name is unknown, or means several things
   */
  public FactFilter filter(Graph graph, int limit) {
    Predicate wanted = predicate;
    Set<ConceptType> any = EnumSet.allOf(ConceptType.class);
    from = concept(graph, subject, wanted == null ? any : wanted.subjects());
    ConceptRef to = concept(graph, object, wanted == null ? any : wanted.objects());
    return new FactFilter(
        null,
        withNarrower(graph, subject, from),
        wanted,
        withNarrower(graph, object, to),
        demand.demand().stage(),
        polarity,
        only,
        demand.demand().minBelief(),
        rejected,
        limit);
  }

  /** How names were read, once there is a filter. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** The concept that --subject names, once there is a filter. */
  @Nullable ConceptRef from() {
    return from;
  }

  private static @Nullable ConceptRef concept(
      Graph graph, @Nullable String name, Set<ConceptType> types) {
    return name == null ? null : new ConceptResolver(graph).resolve(name, types);
  }

  private @Nullable Set<String> withNarrower(
      Graph graph, @Nullable String name, @Nullable ConceptRef concept) {
    if (name == null || concept == null) {
      return null;
    }
    Set<String> all = new ConceptLookup(graph).withNarrower(concept.id());
    notes.add(
        "%s: %s%s"
            .formatted(
                name,
                concept.words(),
                all.size() == 1
                    ? ""
                    : " and its " + Counted.of(all.size() - 1, "narrower concept")));
    return all;
  }
}
