package org.theragraph.cli.evaluation.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.transfer.Recommender;
import org.theragraph.graph.Graph;

/** How long the ranking of uses takes, for drugs drawn at random. */
final class PathTimes {
  private static final long SEED = 7;
  private static final int CANDIDATES = 10;

  private static final String DRUGS =
      "MATCH (d:Drug) WHERE (d)<-[:SUBJECT]-() RETURN d.id AS id, d.name AS name ORDER BY id";

  private final Graph graph;

  PathTimes(Graph graph) {
    this.graph = graph;
  }

  /**
   * Asks.
   *
   * @param before questions whose times do not count: the server is warm then
   * @return seconds of each question, sorted
   */
  List<Double> run(int before, int count) {
    List<ConceptRef> drugs =
        graph.read(
            DRUGS,
            Map.of(),
            row -> new ConceptRef(row.get("id").asString(), "Drug", row.get("name").asString()));
    Random random = new Random(SEED);
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < before + count; i++) {
      ConceptRef drug = drugs.get(random.nextInt(drugs.size()));
      long start = System.nanoTime();
      new Recommender(graph).answer(drug, CANDIDATES);
      if (i >= before) {
        seconds.add((System.nanoTime() - start) / 1e9);
      }
    }
    seconds.sort(null);
    return List.copyOf(seconds);
  }
}
