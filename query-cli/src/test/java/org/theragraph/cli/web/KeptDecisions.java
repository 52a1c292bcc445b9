package org.theragraph.cli.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.theragraph.cli.fixture.OwnServer;
import org.theragraph.cli.web.Curator.Pressed;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.DecisionSearch;
import org.theragraph.graph.Graph;
import org.theragraph.graph.curation.Journal;
import org.theragraph.graph.curation.Verdicts;

/** What became of what curators pressed: in the journal of a home, and in its graph. */
record KeptDecisions(Path home, OwnServer server) {
  List<Decision> journal(String curator) throws IOException {
    return Journal.decisions(home).read().stream()
        .filter(decision -> decision.curator().equals(curator))
        .toList();
  }

  /** What the journal has of a curator, as it was pressed. */
  List<Pressed> kept(String curator) throws IOException {
    return journal(curator).stream()
        .map(decision -> new Pressed(decision.kind(), decision.target()))
        .toList();
  }

  static Set<String> targets(List<Pressed> pressed) {
    Set<String> targets = new HashSet<>();
    pressed.forEach(one -> targets.add(one.evidence()));
    return targets;
  }

  List<Map<String, Object>> graph(String cypher, Map<String, Object> parameters) {
    try (Graph graph = server.open()) {
      return graph.read(cypher, parameters, row -> row.asMap());
    }
  }

  /** What holds in the graph of what a curator said; others may have said more of the same. */
  Map<String, DecisionKind> words(String curator) {
    Map<String, DecisionKind> words = new TreeMap<>();
    try (Graph graph = server.open()) {
      Verdicts.lastWords(new DecisionSearch(graph).onSentences())
          .forEach(
              (evidence, all) -> {
                if (all.containsKey(curator)) {
                  words.put(evidence, all.get(curator).kind());
                }
              });
    }
    return words;
  }

  static Map<String, DecisionKind> expected(List<Pressed> pressed) {
    Map<String, DecisionKind> words = new TreeMap<>();
    for (Pressed one : pressed) {
      if (one.kind() == DecisionKind.UNDO) {
        words.remove(one.evidence());
      } else {
        words.put(one.evidence(), one.kind());
      }
    }
    return words;
  }

  /** How sentences are marked that one curator alone decided on. */
  void marked(Map<String, DecisionKind> words) {
    Map<Object, Object> expected = new TreeMap<>();
    words.forEach(
        (id, kind) -> expected.put(id, kind == DecisionKind.REJECT ? "REJECTED" : "ACCEPTED"));
    expected.keySet().removeIf(id -> ReviewQueue.isShared(id.toString()));
    Map<Object, Object> found = new TreeMap<>();
    graph(
            "MATCH (e:Evidence) WHERE e.id IN $ids RETURN e.id AS id, e.verdict AS verdict",
            Map.of("ids", List.copyOf(expected.keySet())))
        .forEach(row -> found.put(row.get("id"), row.get("verdict")));
    assertThat(found).isEqualTo(expected);
  }
}
