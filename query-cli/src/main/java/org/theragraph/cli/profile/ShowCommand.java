package org.theragraph.cli.profile;

import java.util.List;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph show}. */
@Command(
    name = "show",
    description =
        "Show a page on one concept: what it is joined to, how surely, and where texts"
            + " contradict each other.",
    footer = {
      "",
      "Examples:",
      "  theragraph show daratumumab",
      "  theragraph show SLE",
      "  theragraph show MONDO:0007915 --format json",
      "  theragraph show MESH:D008180"
    })
public final class ShowCommand extends QueryCommand {
  @Parameters(paramLabel = "CONCEPT", arity = "1..*", description = "Name, synonym or id.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> words;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "15",
      description = "At most so many statements of each kind (default ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  protected void check() {
    requireLimit(limit);
  }

  @Override
  protected Answer ask(Graph graph) {
    return new Profiles(graph)
        .of(new ConceptResolver(graph, session()::note).resolve(String.join(" ", words)), limit);
  }
}
