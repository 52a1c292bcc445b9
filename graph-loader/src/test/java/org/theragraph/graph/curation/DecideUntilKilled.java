package org.theragraph.graph.curation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphWriter;
import org.theragraph.graph.LoadListener;
import org.theragraph.graph.server.ServerControl;

/** A process that decides on one statement after the other, and says each time what is safe. */
final class DecideUntilKilled {
  private DecideUntilKilled() {}

  /** Home, curator; then ids of statements. */
  public static void main(String[] args) throws IOException {
    Journal<Decision> journal = Journal.decisions(Path.of(args[0]));
    try (Graph graph = Graph.open(new ServerControl(Path.of(args[0])).address())) {
      for (int i = 2; i < args.length; i++) {
        Decision decision = Decisions.on(args[1], DecisionKind.REJECT, args[i]);
        journal.append(List.of(decision));
        System.out.println(decision.id());
        System.out.flush();
        new GraphWriter(graph, Curation.of(List.of(decision))).replay(LoadListener.NONE);
      }
    }
  }
}
