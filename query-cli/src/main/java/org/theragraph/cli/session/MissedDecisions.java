package org.theragraph.cli.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphAddress;
import org.theragraph.graph.GraphWriter;
import org.theragraph.graph.LoadListener;

/** What curators decided while the graph was away: a server that starts is told it. */
final class MissedDecisions {
  private static final String KEPT =
      "RETURN COUNT { (:Decision) } AS decisions, COUNT { (:Withdrawal) } AS withdrawals,"
          + " EXISTS { (:Document) } AS filled";

  private MissedDecisions() {}

  /**
   * Replays the journals of a home if the graph lacks something of them.
   *
   * @throws org.theragraph.graph.GraphException if a journal cannot be read
   */
  static void replay(Path home, GraphAddress address) {
    try {
      Curation curation = Curation.in(home);
      if (curation.decisions().isEmpty() && curation.withdrawals().isEmpty()) {
        return;
      }
      try (Graph graph = Graph.open(address)) {
        if (lacks(graph, curation)) {
          new GraphWriter(graph, curation).replay(LoadListener.NONE);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean lacks(Graph graph, Curation curation) {
    return graph
        .read(
            KEPT,
            Map.of(),
            row ->
                row.get("filled").asBoolean()
                    && (row.get("decisions").asInt() < curation.decisions().size()
                        || row.get("withdrawals").asInt() < curation.withdrawals().size()))
        .get(0);
  }
}
