package org.theragraph.cli.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.evaluation.SpeedEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code theragraph evaluate speed}. */
@Command(
    name = "speed",
    description = "Time extraction, step by step, beside CoreNLP tokenize, pos and depparse.",
    footer = {"", "Example:", "  theragraph evaluate speed abstracts.jsonl.gz --limit 200"})
final class SpeedCommand extends EvaluationCommand {
  private static final String PROFILE = "rules";

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "Documents to work on.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> inputs;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "300",
      description = "Documents to time (default ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "1",
      description = "Documents worked on at once, by each (default ${DEFAULT-VALUE}).")
  private int threads;

  @Override
  Scores score(Extraction extraction) throws IOException {
    if (limit < 1) {
      throw CliException.usage("--limit must be at least 1");
    }
    if (threads < 1) {
      throw CliException.usage("--threads must be at least 1");
    }
    return new SpeedScores(
        SpeedEvaluation.run(
            Map.of(PROFILE, extraction), DocumentSource.of(inputs), limit, threads));
  }
}
