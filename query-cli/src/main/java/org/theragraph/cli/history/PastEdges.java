package org.theragraph.cli.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.path.Edge;
import org.theragraph.cli.path.EdgeSource;
import org.theragraph.cli.path.GraphEdges;
import org.theragraph.cli.path.Hop;
import org.theragraph.cli.path.Step;
import org.theragraph.cli.session.Scope;
import org.theragraph.graph.Summary;

/**
 * Edges as they were at a moment: what {@link GraphEdges} would have answered then. Nothing changes
 * once it is made, so that several threads may ask.
 */
public final class PastEdges implements EdgeSource {
  private static final String IS_A = "IS_A";
  private static final List<String> USED = List.of(Step.USED.split("\\|"));

  /** By type, and by the id that they start or end at. */
  private final Map<Step, Map<String, List<Told>>> told;

  private final Past past;

  /** An edge without its degrees, which are known at the end. */
  private record Told(
      String from,
      String to,
      @Nullable String statement,
      @Nullable String qualifier,
      String type,
      double belief,
      boolean failed) {}

  public PastEdges(Past past, Scope scope) {
    this.past = past;
    Map<Step, Map<String, List<Told>>> all = new HashMap<>();
    past.broader()
        .forEach(
            (id, broader) ->
                broader.forEach(b -> add(all, new Told(id, b, null, null, IS_A, 1, false))));
    for (PastClaim claim : past.claims()) {
      Summary summary = claim.summary(scope);
      if (!summary.hidden()) {
        add(
            all,
            new Told(
                claim.subject(),
                claim.object(),
                claim.statement(),
                claim.qualifier(),
                claim.predicate().name(),
                summary.belief(),
                GraphEdges.isFailed(summary.stages())
                    || GraphEdges.isDenied(summary.affirmed(), summary.denied())));
      }
    }
    told = Map.copyOf(all); // several threads ask: reading must not change it
  }

  private static void add(Map<Step, Map<String, List<Told>>> all, Told edge) {
    addAs(edge.type(), all, edge);
    if (USED.contains(edge.type())) {
      addAs(Step.USED, all, edge);
    }
  }

  private static void addAs(String type, Map<Step, Map<String, List<Told>>> all, Told edge) {
    put(all.computeIfAbsent(Step.along(type), s -> new HashMap<>()), edge.from(), edge);
    put(all.computeIfAbsent(Step.against(type), s -> new HashMap<>()), edge.to(), edge);
  }

  private static void put(Map<String, List<Told>> edges, String id, Told edge) {
    edges.computeIfAbsent(id, i -> new ArrayList<>()).add(edge);
  }

  private List<Told> at(Step step, String id) {
    return told.getOrDefault(step, Map.of()).getOrDefault(id, List.of());
  }

  /** How many edges of the step's type start, or end, at a concept. */
  public int degree(String concept, Step step) {
    return at(step, concept).size();
  }

  @Override
  public List<Hop> hops(Set<String> conceptIds, Step step) {
    List<Hop> hops = new ArrayList<>();
    int each = GraphEdges.each(conceptIds.size());
    for (String id : conceptIds) {
      best(id, step).stream().limit(each).forEach(edge -> hops.add(hop(edge, step)));
    }
    return hops;
  }

  /** The most believed for each other end, in the order in which the graph gives them. */
  private List<Told> best(String id, Step step) {
    Map<String, Told> byEnd = new HashMap<>();
    for (Told edge : at(step, id)) {
      if (edge.belief() >= GraphEdges.MIN_BELIEF && !edge.failed()) {
        byEnd.merge(step.forward() ? edge.to() : edge.from(), edge, PastEdges::better);
      }
    }
    return byEnd.values().stream().sorted(order(step)).toList();
  }

  private static Told better(Told one, Told other) {
    return MOST_BELIEVED.compare(one, other) <= 0 ? one : other;
  }

  private static final Comparator<Told> MOST_BELIEVED =
      Comparator.comparingDouble(Told::belief)
          .reversed()
          .thenComparing(Told::statement, Comparator.nullsLast(Comparator.naturalOrder()));

  private static Comparator<Told> order(Step step) {
    return MOST_BELIEVED.thenComparing(step.forward() ? Told::to : Told::from);
  }

  private Hop hop(Told edge, Step step) {
    Edge whole =
        new Edge(
            concept(edge.from()),
            edge.type(),
            concept(edge.to()),
            edge.statement(),
            edge.qualifier(),
            edge.belief(),
            degree(edge.from(), Step.along(step.type())),
            degree(edge.to(), Step.against(step.type())));
    return new Hop(whole, step.forward());
  }

  private ConceptRef concept(String id) {
    ConceptRef known = past.concepts().get(id);
    return known == null ? new ConceptRef(id, "Concept", id) : known;
  }
}
