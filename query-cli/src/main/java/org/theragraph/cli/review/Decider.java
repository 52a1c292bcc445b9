package org.theragraph.cli.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.model.Decision;
import org.theragraph.graph.Curation;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphException;
import org.theragraph.graph.GraphWriter;
import org.theragraph.graph.LoadListener;
import org.theragraph.graph.curation.Journal;

/** Keeps decisions: in the journal first, then in the graph. */
public final class Decider {
  private final Journal<Decision> journal;

  /** Of the journal of a home. */
  public Decider(Path home) {
    this.journal = Journal.decisions(home);
  }

  /**
   * Checks that the journal takes more.
   *
   * @throws GraphException if it is broken
   */
  public List<Decision> known() throws IOException {
    return journal.read();
  }

  /**
   * Puts decisions into the journal that it does not have by their ids: who did not hear that one
   * was kept sends it again.
   *
   * @return those that are new
   */
  public synchronized List<Decision> keep(List<Decision> decisions) throws IOException {
    Set<String> known = new HashSet<>();
    journal.read().forEach(decision -> known.add(decision.id()));
    List<Decision> fresh = new ArrayList<>(decisions);
    fresh.removeIf(decision -> known.contains(decision.id()));
    if (!fresh.isEmpty()) {
      journal.append(fresh);
    }
    return fresh;
  }

  /**
   * Shows in the graph what stands in the journal.
   *
   * @throws CliException if the graph cannot; the decision is safe whatever becomes of the graph
   */
  public static void mirror(Graph graph, List<Decision> decisions, LoadListener listener)
      throws IOException {
    try {
      new GraphWriter(graph, Curation.of(decisions)).replay(listener);
    } catch (GraphException e) {
      throw CliException.failed(
          "the decision is kept, but the graph does not show it yet: %s. Show it with: theragraph review replay"
              .formatted(e.getMessage()));
    }
  }
}
