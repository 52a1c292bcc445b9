package org.theragraph.cli.evaluation.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.evaluation.MeasurementCommand;
import org.theragraph.cli.session.CliException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code theragraph evaluate load}. */
@Command(
    name = "load",
    description = "Time loading of made-up claims, beside a naive loader and Neo4j's import tool.",
    footer = {
      "",
      "Needs about 5 GB of disk for a million claims, in a temporary folder.",
      "",
      "Example:",
      "  theragraph evaluate load --claims 200000 --queries"
    })
public final class LoadSpeedCommand extends MeasurementCommand<LoadScores> {
  @Option(
      names = "--claims",
      paramLabel = "N",
      defaultValue = "200000",
      description = "Sentences that speak of a statement (default ${DEFAULT-VALUE}).")
  private long claims;

  @Option(
      names = "--naive",
      paramLabel = "N",
      defaultValue = "3000",
      description = "So many of them for the naive loader; 0 for none (default ${DEFAULT-VALUE}).")
  private long naive;

  @Option(names = "--queries", description = "Time rankings of drugs' uses, too.")
  private boolean queries;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Folder to work in, and to keep (default: a temporary one, deleted).")
  private @Nullable Path work;

  @Override
  protected void check() {
    if (claims < 1 || naive < 0) {
      throw CliException.usage("--claims must be at least 1, --naive at least 0");
    }
  }

  @Override
  protected LoadScores measure() throws IOException {
    return work == null ? temporary() : run(work.toAbsolutePath());
  }

  private LoadScores temporary() throws IOException {
    Path folder = Files.createTempDirectory("theragraph-load");
    try {
      return run(folder);
    } finally {
      PathUtils.delete(folder);
    }
  }

  private LoadScores run(Path folder) throws IOException {
    return new LoadBenchmark(folder, claims, words -> session().note("theragraph: " + words))
        .run(naive, queries);
  }
}
