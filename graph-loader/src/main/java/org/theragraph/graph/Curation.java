package org.theragraph.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.Withdrawal;
import org.theragraph.graph.curation.Journal;

/**
 * What people said of a graph's content. It is kept beside the graph and replayed on every load.
 *
 * @param decisions of curators, in the order in which they were made
 * @param withdrawals of documents, in the same order
 */
public record Curation(List<Decision> decisions, List<Withdrawal> withdrawals) {

  /** Nobody has said anything here; what the graph holds of it counts all the same. */
  public static final Curation NONE = new Curation(List.of(), List.of());

  /** Copies the lists. */
  public Curation {
    decisions = List.copyOf(decisions);
    withdrawals = List.copyOf(withdrawals);
  }

  /**
   * All that the journals of a home hold.
   *
   * @throws GraphException if a line cannot be read; nothing is skipped
   */
  public static Curation in(Path home) throws IOException {
    return new Curation(Journal.decisions(home).read(), Journal.withdrawals(home).read());
  }

  public static Curation of(List<Decision> decisions) {
    return new Curation(decisions, List.of());
  }

  public static Curation ofWithdrawals(List<Withdrawal> withdrawals) {
    return new Curation(List.of(), withdrawals);
  }

  void write(Graph graph, LoadListener listener) throws IOException {
    new DecisionStage(graph).write(decisions, listener);
    new WithdrawalStage(graph).write(withdrawals, listener);
  }
}
