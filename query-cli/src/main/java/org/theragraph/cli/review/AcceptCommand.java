package org.theragraph.cli.review;

import java.util.List;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.Graph;
import org.theragraph.graph.curation.Journal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code theragraph review accept}. */
@Command(
    name = "accept",
    description = "Accept statements or sentences: the text says so.",
    footer = {"", "Example:", "  theragraph review accept 3f2a9c41d0b7 --why \"read in full\""})
final class AcceptCommand extends DecisionCommand {
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
    return each(graph, ids.stream().map(Target::id).toList(), DecisionKind.ACCEPT);
  }
}
