package org.theragraph.cli.intake;

import org.jspecify.annotations.Nullable;
import org.theragraph.extractor.ExtractionOptions;
import org.theragraph.extractor.Profile;
import picocli.CommandLine.Option;

/** What a command weighs against speed. */
public final class ProfileOption {
  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description =
          "${COMPLETION-CANDIDATES}: vocabulary and rules, or the neural reader besides (default:"
              + " accurate, where the build holds the reader's model).")
  private @Nullable Profile profile;

  /**
   * These options with the profile that the command names, if it names one.
   *
   * @throws RuntimeException that says so in a line, if this build cannot run it
   */
  public ExtractionOptions applyTo(ExtractionOptions options) {
    Profile named = profile;
    if (named == null) {
      return options;
    }
    named.require();
    return options.with(named);
  }
}
