package org.theragraph.cli.review;

import java.util.List;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.model.Decision;
import org.theragraph.corpora.model.DecisionKind;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code theragraph review comment}. */
@Command(
    name = "comment",
    description = "Keep a remark on a statement or sentence; it changes nothing.",
    footer = {"", "Example:", "  theragraph review comment 3f2a9c41d0b7 --why \"ask the authors\""})
final class CommentCommand extends DecisionCommand {
  @Parameters(paramLabel = "ID", description = "Id of a statement or sentence.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String id;

  @Override
  void check() {
    Target.id(id);
    String remark = why();
    if (remark == null || remark.isBlank()) {
      throw CliException.usage("what is the remark? Say --why TEXT");
    }
  }

  @Override
  List<Decision> decide(Graph graph) {
    return each(graph, List.of(Target.id(id)), DecisionKind.COMMENT);
  }
}
