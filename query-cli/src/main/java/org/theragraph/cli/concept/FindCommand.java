package org.theragraph.cli.concept;

import java.util.List;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph find}. */
@Command(
    name = "find",
    description = "Find drugs, targets, cells, diseases and autoantibodies by name.",
    footer = {
      "",
      "Typing errors are forgiven.",
      "",
      "Examples:",
      "  theragraph find daratumumab",
      "  theragraph find \"lupus erytematosus\"",
      "  theragraph find cd38 --format json"
    })
public final class FindCommand extends QueryCommand {
  @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Words of the name.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> words;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "15",
      description = "At most so many (default ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  protected void check() {
    requireLimit(limit);
  }

  @Override
  protected Answer ask(Graph graph) {
    return FindAnswer.of(graph, String.join(" ", words), limit);
  }
}
