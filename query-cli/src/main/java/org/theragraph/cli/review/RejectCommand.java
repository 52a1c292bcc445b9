package org.theragraph.cli.review;

import java.util.List;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.Graph;
import org.theragraph.graph.curation.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code theragraph review reject}. */
@Command(
    name = "reject",
    description = "Reject statements or sentences: they count no more, and are hidden.",
    footer = {"", "Example:", "  theragraph review reject 3f2a9c41d0b7 --why \"another drug\""})
final class RejectCommand extends DecisionCommand {
  @Parameters(
      arity = "1..*",
      paramLabel = "ID",
      description = "Ids of statements or sentences, or unique starts of them.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> ids;

  @Override
  void check() {
    ids.forEach(Target::id);
  }

  @Override
  List<Decision> decide(Graph graph, Journal journal) {
    return each(graph, ids.stream().map(Target::id).toList(), DecisionKind.REJECT);
  }
}
