package org.theragraph.cli.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.theragraph.cli.concept.ConceptRef;

class WalkerTest {
  private final List<Edge> edges = new ArrayList<>();
  private int asked;

  private final Walker walker =
      new Walker(
          (ids, step) -> {
            asked++;
            return hops(ids).stream()
                .filter(h -> h.edge().type().equals(step.type()) && h.forward() == step.forward())
                .toList();
          });
  private final PathFinder finder =
      new PathFinder((ids, limit) -> hops(ids).stream().limit(limit).toList());

  private List<Hop> hops(Set<String> ids) {
    List<Hop> hops = new ArrayList<>();
    for (Edge edge : edges) {
      if (ids.contains(edge.from().id())) {
        hops.add(new Hop(edge, true));
      }
      if (ids.contains(edge.to().id())) {
        hops.add(new Hop(edge, false));
      }
    }
    return hops;
  }

  private void edge(String from, String type, String to, double belief, long out, long in) {
    edges.add(new Edge(ref(from), type, ref(to), from + to, null, belief, out, in));
  }

  private static ConceptRef ref(String id) {
    return new ConceptRef(id, "Any", id);
  }

  @Test
  void aPathThroughAHubWeighsLessThanOneOfEqualBeliefThroughASpecialCell() {
    edge("drug", "AFFECTS", "hub", 0.9, 2, 50);
    edge("drug", "AFFECTS", "special", 0.9, 2, 1);
    edge("hub", "IMPLICATED_IN", "a", 0.9, 80, 1);
    edge("special", "IMPLICATED_IN", "b", 0.9, 1, 1);

    List<Trail> trails =
        walker
            .walk(Set.of("drug"), List.of(Step.along("AFFECTS"), Step.along("IMPLICATED_IN")))
            .stream()
            .sorted(Trail.BEST_FIRST)
            .toList();

    assertThat(trails).extracting(t -> t.end().id()).containsExactly("b", "a");
    assertThat(trails.get(0).weight()).isCloseTo(0.81 * Math.pow(2, -0.4), within(1e-12));
  }

  @Test
  void aWalkDoesNotComeBackToWhereItWas() {
    edge("drug", "TARGETS", "target", 0.9, 1, 2);
    edge("other", "TARGETS", "target", 0.9, 1, 2);

    assertThat(walker.walk(Set.of("drug"), List.of(Step.along("TARGETS"), Step.against("TARGETS"))))
        .extracting(t -> t.end().id())
        .containsExactly("other");
  }

  @Test
  void hopsOfAConceptAreAskedForOnce() {
    edge("drug", "TARGETS", "target", 0.9, 1, 1);
    walker.walk(Set.of("drug"), List.of(Step.along("TARGETS")));
    walker.walk(Set.of("drug"), List.of(Step.along("TARGETS")));
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void theSamePathWeighsTheSameFromBothEnds() {
    edge("drug", "TARGETS", "target", 0.7, 3, 5);
    edge("target", "EXPRESSED_IN", "cell", 0.6, 2, 4);
    List<Step> there = List.of(Step.along("TARGETS"), Step.along("EXPRESSED_IN"));
    List<Step> back = List.of(Step.against("EXPRESSED_IN"), Step.against("TARGETS"));

    Trail forth = walker.walk(Set.of("drug"), there).get(0);
    Trail reversed = walker.walk(Set.of("cell"), back).get(0).reversed();

    assertThat(reversed.words()).isEqualTo(forth.words());
    assertThat(reversed.weight()).isCloseTo(forth.weight(), within(1e-12));
  }

  @Test
  void pathsOfUpToFourHopsAreFoundOnceTheMostBelievedFirst() {
    edge("a", "R", "b", 0.9, 1, 1);
    edge("b", "R", "c", 0.9, 1, 1);
    edge("c", "R", "d", 0.9, 1, 1);
    edge("d", "R", "e", 0.9, 1, 1);
    edge("a", "R", "e", 0.2, 1, 1);

    assertThat(finder.find("a", "e", 10))
        .extracting(Trail::words)
        .containsExactly("a –R→ b –R→ c –R→ d –R→ e", "a –R→ e");
  }

  @Test
  void fiveHopsAreTooMany() {
    for (String pair : List.of("ab", "bc", "cd", "de", "ef")) {
      edge(pair.substring(0, 1), "R", pair.substring(1), 0.9, 1, 1);
    }
    assertThat(finder.find("a", "f", 10)).isEmpty();
  }

  @Test
  void anEdgeWalkedBackwardsSaysSo() {
    edge("b", "R", "a", 0.9, 1, 1);
    assertThat(finder.find("a", "b", 10).get(0).words()).isEqualTo("a ←R– b");
  }
}
