package org.theragraph.cli.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import org.theragraph.cli.session.VocabulariesOption;
import org.theragraph.corpora.source.DocumentSource;
import org.theragraph.extractor.ExtractionOptions;
import org.theragraph.extractor.GivenMentions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What extract and build have in common. */
final class ExtractInput {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "File, folder, glob, archive or - for standard input.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private List<String> inputs;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "Documents worked on at once (default: one a processor); the output is the same for any"
              + " number.")
  private @Nullable Integer threads;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "One document may take so long, then it is quarantined (default 30).")
  private @Nullable Integer seconds;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private VocabulariesOption vocabularies;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ProfileOption profile;

  int extract(Session session, Path out) throws IOException {
    return extract(session, out, null, true);
  }

  /**
   * @param mentions to take instead of recognising; null to recognise
   */
  int extract(Session session, Path out, @Nullable GivenMentions mentions, boolean recogniseOthers)
      throws IOException {
    if ((threads != null && threads < 1) || (seconds != null && seconds < 1)) {
      throw CliException.usage("--threads and --timeout must be at least 1");
    }
    return new ExtractStep(session, options().with(vocabularies.folder(session)))
        .withMentions(mentions, recogniseOthers)
        .run(DocumentSource.of(inputs), out);
  }

  private ExtractionOptions options() {
    ExtractionOptions defaults = ExtractionOptions.defaults();
    return profile.applyTo(
        new ExtractionOptions(
            threads == null ? defaults.threads() : threads,
            seconds == null ? defaults.perDocument() : Duration.ofSeconds(seconds)));
  }
}
