package org.theragraph.cli.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.fixture.TestGraph;
import org.theragraph.cli.path.GraphEdges;
import org.theragraph.cli.path.Step;
import org.theragraph.cli.session.Scope;
import org.theragraph.cli.transfer.Reasoning;
import org.theragraph.cli.transfer.Start;
import org.theragraph.graph.Graph;
import org.theragraph.graph.server.ServerControl;

/** The edges of the past, up to now, are those that the graph answers. */
class PastEdgesTest {
  @Test
  void upToNowTheyAreThoseOfTheGraph() {
    try (Graph graph = Graph.open(new ServerControl(TestGraph.get().home()).address())) {
      Past past = Past.of(graph);
      PastEdges then = new PastEdges(past, Scope.NOW);
      GraphEdges now = new GraphEdges(graph);
      for (Step step : steps()) {
        for (String concept : past.concepts().keySet()) {
          assertThat(then.hops(Set.of(concept), step))
              .as("%s %s", concept, step)
              .isEqualTo(now.hops(Set.of(concept), step));
        }
      }
    }
  }

  @Test
  void aStepThatNoClaimTakesLeadsNowhere() {
    try (Graph graph = Graph.open(new ServerControl(TestGraph.get().home()).address())) {
      Past past = Past.of(graph);
      PastEdges edges = new PastEdges(past, Scope.NOW);
      assertThat(edges.hops(past.concepts().keySet(), Step.along("UNMET"))).isEmpty();
      assertThat(edges.degree(past.concepts().keySet().iterator().next(), Step.along("UNMET")))
          .isZero();
    }
  }

  private static Set<Step> steps() {
    Set<Step> steps = new HashSet<>();
    for (Reasoning reasoning : Reasoning.values()) {
      for (Start start : Start.values()) {
        steps.addAll(reasoning.from(start));
      }
    }
    return steps;
  }
}
