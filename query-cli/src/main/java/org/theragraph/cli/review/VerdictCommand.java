package org.theragraph.cli.review;

import java.util.List;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Parameters;

/** Says yes or no to statements or sentences. */
abstract class VerdictCommand extends DecisionCommand {
  private final DecisionKind kind;

  @Parameters(
      arity = "1..*",
      paramLabel = "ID",
      description = "Ids of statements or sentences, or unique starts of them.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> ids;

  VerdictCommand(DecisionKind kind) {
    this.kind = kind;
  }

  @Override
  final void check() {
    ids.forEach(Target::id);
  }

  @Override
  final List<Decision> decide(Graph graph) {
    return each(graph, ids.stream().map(Target::id).toList(), kind);
  }
}
