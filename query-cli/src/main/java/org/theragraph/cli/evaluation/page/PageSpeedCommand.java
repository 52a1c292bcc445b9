package org.theragraph.cli.evaluation.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.theragraph.cli.evaluation.MeasurementCommand;
import org.theragraph.cli.session.CliException;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code theragraph evaluate page}. */
@Command(
    name = "page",
    description = "Time the page's answers to many clients at once, on the graph that is there.",
    footer = {
      "",
      "Starts theragraph serve with 256 MB of heap, and asks for searches, concepts, statements,",
      "documents, answers and the review queue: as one client, as many of whom each pauses, and as",
      "many without pause. A graph of made-up claims: theragraph evaluate load --work DIR leaves",
      "one in DIR/bulk, for THERAGRAPH_HOME.",
      "",
      "Example:",
      "  theragraph evaluate page --clients 50 --seconds 60"
    })
public final class PageSpeedCommand extends MeasurementCommand<PageScores> {
  @Option(
      names = "--clients",
      paramLabel = "N",
      defaultValue = "50",
      description = "So many at once (default ${DEFAULT-VALUE}).")
  private int clients;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "So long (default ${DEFAULT-VALUE}).")
  private int seconds;

  @Option(
      names = "--pause",
      paramLabel = "MS",
      defaultValue = "2000",
      description = "Mean pause of a client that is a person (default ${DEFAULT-VALUE}).")
  private int pause;

  @Override
  protected void check() {
    if (clients < 1 || seconds < 1 || pause < 0) {
      throw CliException.usage("--clients and --seconds must be at least 1, --pause at least 0");
    }
  }

  @Override
  protected PageScores measure() throws IOException {
    try (Graph graph = session().openGraph()) {
      GraphCounts counts = graph.counts();
      if (counts.statements() == 0) {
        throw CliException.failed("the graph is empty. Fill it with: theragraph load DIR");
      }
      Requests requests = new Requests(graph);
      try (Served server = Served.start(options(), environment())) {
        List<PageRun> runs =
            new PageBenchmark(server, requests, words -> session().note("theragraph: " + words))
                .run(clients, seconds, pause);
        return new PageScores(counts.statements(), counts.evidence(), runs);
      }
    }
  }

  private List<String> options() {
    String uri = session().settings().graphUri();
    return uri == null ? List.of() : List.of("--graph", uri);
  }

  private Map<String, String> environment() {
    return Map.of("THERAGRAPH_HOME", session().surroundings().home().toString());
  }
}
