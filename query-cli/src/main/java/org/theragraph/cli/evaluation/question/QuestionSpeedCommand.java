package org.theragraph.cli.evaluation.question;

import java.io.IOException;
import org.theragraph.cli.evaluation.MeasurementCommand;
import org.theragraph.cli.session.CliException;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code theragraph evaluate questions}. */
@Command(
    name = "questions",
    description = "Time each typed question on random concepts of the graph that is there.",
    footer = {"", "Example:", "  theragraph evaluate questions --concepts 50"})
public final class QuestionSpeedCommand extends MeasurementCommand<QuestionScores> {
  @Option(
      names = "--concepts",
      paramLabel = "N",
      defaultValue = "50",
      description = "Of so many concepts each (default ${DEFAULT-VALUE}).")
  private int concepts;

  @Override
  protected void check() {
    if (concepts < 1) {
      throw CliException.usage("--concepts must be at least 1, not " + concepts);
    }
  }

  @Override
  protected QuestionScores measure() throws IOException {
    try (Graph graph = session().openGraph()) {
      if (graph.counts().statements() == 0) {
        throw CliException.failed("the graph is empty. Fill it with: theragraph load DIR");
      }
      return new QuestionBenchmark(graph, concepts).run();
    }
  }
}
