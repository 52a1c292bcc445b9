package org.theragraph.cli.withdrawal;

import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.graph.Graph;
import org.theragraph.graph.WithdrawalSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code theragraph graph withdrawn}. */
@Command(
    name = "withdrawn",
    description = "List withdrawn documents and every answer that rested on them.",
    footer = {
      "",
      "Examples:",
      "  theragraph graph withdrawn",
      "  theragraph graph withdrawn pmid:32997977 --format csv"
    })
public final class WithdrawnCommand extends QueryCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "DOC",
      description = "Id of one document; by default all.")
  private @Nullable String document;

  @Override
  protected void check() {}

  @Override
  protected Answer ask(Graph graph) {
    return new WithdrawnAnswer(document, new WithdrawalSearch(graph).find(document));
  }
}
