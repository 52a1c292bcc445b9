package org.theragraph.cli.path;

import org.theragraph.cli.concept.ConceptRef;
import org.theragraph.cli.concept.ConceptResolver;
import org.theragraph.cli.picture.PictureOption;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.QueryCommand;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph paths}. */
@Command(
    name = "paths",
    description = "Show how two concepts are joined, over up to four statements, with sentences.",
    footer = {
      "",
      "Examples:",
      "  theragraph paths daratumumab \"systemic lupus erythematosus\"",
      "  theragraph paths CD38 \"anti-dsDNA antibody\" --limit 3 --format json",
      "  theragraph paths daratumumab SLE --html paths.html"
    })
public final class PathsCommand extends QueryCommand {
  @Parameters(index = "0", paramLabel = "FROM", description = "Name or id.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String from;

  @Parameters(index = "1", paramLabel = "TO", description = "Name or id.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private String to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "At most so many (default ${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private final PictureOption picture = new PictureOption();

  @Override
  protected void check() {
    requireLimit(limit);
    picture.check();
  }

  @Override
  protected Answer ask(Graph graph) {
    ConceptResolver resolver = new ConceptResolver(graph, session()::note);
    ConceptRef start = resolver.resolve(from);
    ConceptRef end = resolver.resolve(to);
    if (start.equals(end)) {
      throw CliException.usage("'%s' and '%s' are both %s".formatted(from, to, start.words()));
    }
    PathsAnswer answer = PathsAnswer.of(graph, start, end, limit);
    picture.write(answer, graph, session()::note);
    return answer;
  }
}
