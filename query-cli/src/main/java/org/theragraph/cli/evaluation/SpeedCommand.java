package org.theragraph.cli.evaluation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.theragraph.cli.session.CliException;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.ExtractionOptions;
import org.theragraph.extractor.Profile;
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

  /** All profiles are timed; vocabularies from a folder only where they are asked for. */
  @Override
  String setting(ExtractionOptions options) {
    return "";
  }

  @Override
  Measurement score(Extraction extraction) throws IOException {
    if (limit < 1) {
      throw CliException.usage("--limit must be at least 1");
    }
    if (threads < 1) {
      throw CliException.usage("--threads must be at least 1");
    }
    return new SpeedScores(
        SpeedEvaluation.run(profiles(extraction), DocumentSource.of(inputs), limit, threads));
  }

  /** All that this build can run, the given one among them. */
  private static Map<String, Extraction> profiles(Extraction given) {
    Map<String, Extraction> profiles = new LinkedHashMap<>();
    for (Profile profile : Profile.values()) {
      if (profile == given.options().profile()) {
        profiles.put(profile.toString(), given);
      } else if (profile.isAvailable()) {
        profiles.put(profile.toString(), Extraction.create(given.options().with(profile)));
      }
    }
    return profiles;
  }
}
