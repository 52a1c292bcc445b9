package org.theragraph.cli.evaluation.question;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.render.ResultsPage;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph evaluate questions}. */
@Command(
    name = "questions",
    description = "Time each typed question on random concepts of the graph that is there.",
    footer = {"", "Example:", "  theragraph evaluate questions --concepts 50"})
public final class QuestionSpeedCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How to show the figures: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.TABLE;

  @Option(
      names = "--concepts",
      paramLabel = "N",
      defaultValue = "50",
      description = "Of so many concepts each (default ${DEFAULT-VALUE}).")
  private int concepts;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Markdown page whose section on questions is written anew.")
  private @Nullable Path results;

  @Override
  public Integer call() throws IOException {
    if (concepts < 1) {
      throw CliException.usage("--concepts must be at least 1, not " + concepts);
    }
    try (Graph graph = session.openGraph()) {
      if (graph.counts().statements() == 0) {
        throw CliException.failed("the graph is empty. Fill it with: theragraph load DIR");
      }
      QuestionScores scores = new QuestionBenchmark(graph, concepts).run();
      Renderer.of(format, session.style(), session.surroundings().columns())
          .render(scores, session.out());
      if (results != null) {
        ResultsPage.write(results, QuestionScores.HEADING, scores.markdown());
      }
    }
    return ExitCode.DONE;
  }
}
