package org.theragraph.cli.intake;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Session;
import org.theragraph.cli.session.VocabulariesOption;
import org.theragraph.extractor.ExtractionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How documents are extracted, for every command that does so. */
@Command
public final class ExtractOptions {
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

  /**
   * The step that extracts so.
   *
   * @throws CliException if an option makes no sense
   */
  public ExtractStep step(Session session) throws IOException {
    if ((threads != null && threads < 1) || (seconds != null && seconds < 1)) {
      throw CliException.usage("--threads and --timeout must be at least 1");
    }
    ExtractionOptions defaults = ExtractionOptions.defaults();
    ExtractionOptions options =
        profile.applyTo(
            new ExtractionOptions(
                threads == null ? defaults.threads() : threads,
                seconds == null ? defaults.perDocument() : Duration.ofSeconds(seconds)));
    return new ExtractStep(session, options.with(vocabularies.folder(session)));
  }
}
