package org.theragraph.cli.evaluation;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.intake.ProfileOption;
import org.theragraph.cli.session.VocabulariesOption;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.ExtractionOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command that scores the extractor. */
@Command
abstract class EvaluationCommand extends MeasurementCommand<Measurement> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ProfileOption profile;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private VocabulariesOption vocabularies;

  private @Nullable ExtractionOptions options;

  /** What a person should know before the scores; empty for nothing. */
  String hint(ExtractionOptions with) {
    return "";
  }

  /** What the figures were measured with, for the page of results; empty where they tell it. */
  String setting(ExtractionOptions with) {
    return "Measured with the profile `%s` and %s.%n%n"
        .formatted(
            with.profile(),
            with.vocabularies() == null
                ? "the built-in vocabularies alone"
                : "public vocabularies (`--vocabularies DIR`) besides the built-in ones")
        .replace("\r", "");
  }

  /** Scores. */
  abstract Measurement score(Extraction extraction) throws IOException;

  @Override
  protected final Measurement measure() throws IOException {
    session().note("theragraph: reading language models and vocabularies ...");
    if (!hint(options()).isEmpty()) {
      session().note("theragraph: " + hint(options()));
    }
    return score(Extraction.create(options()));
  }

  private ExtractionOptions options() throws IOException {
    ExtractionOptions known = options;
    if (known == null) {
      known = profile.applyTo(ExtractionOptions.defaults()).with(vocabularies.folder(session()));
      options = known;
    }
    return known;
  }

  @Override
  protected final String preface() throws IOException {
    return setting(options());
  }
}
