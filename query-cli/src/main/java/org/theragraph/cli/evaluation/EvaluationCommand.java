package org.theragraph.cli.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.intake.ProfileOption;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.render.ResultsPage;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.cli.session.VocabulariesOption;
import org.theragraph.extractor.Extraction;
import org.theragraph.extractor.ExtractionOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that scores the extractor, shows the scores and keeps them in a page of results. */
abstract class EvaluationCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How to show the scores: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.TABLE;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private ProfileOption profile;

  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Markdown page whose section on this evaluation is written anew.")
  private @Nullable Path results;

  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private VocabulariesOption vocabularies;

  /** Fails before models are read, which takes seconds, if what was given is of no use. */
  void check() throws IOException {}

  /** What a person should know before the scores; empty for nothing. */
  String hint(ExtractionOptions options) {
    return "";
  }

  /** What the figures were measured with, for the page of results; empty where they tell it. */
  String setting(ExtractionOptions options) {
    return "Measured with the profile `%s` and %s.%n%n"
        .formatted(
            options.profile(),
            options.vocabularies() == null
                ? "the built-in vocabularies alone"
                : "public vocabularies (`--vocabularies DIR`) besides the built-in ones")
        .replace("\r", "");
  }

  /** What is left to do when the scores were shown. */
  void conclude(Scores scores) throws IOException {}

  /** Scores. */
  abstract Scores score(Extraction extraction) throws IOException;

  /** An answer that can also stand in the page of results. */
  interface Scores extends Answer {
    /** Heading of its section. */
    String heading();

    /** Markdown below the heading. */
    String markdown();

    /** Pictures that the Markdown shows, by name of the file beside the page. */
    default Map<String, String> pictures() {
      return Map.of();
    }
  }

  @Override
  public final Integer call() throws IOException {
    check();
    ExtractionOptions options =
        profile.applyTo(ExtractionOptions.defaults()).with(vocabularies.folder(session));
    session.note("theragraph: reading language models and vocabularies ...");
    if (!hint(options).isEmpty()) {
      session.note("theragraph: " + hint(options));
    }
    Scores scores = score(Extraction.create(options));
    Renderer.of(format, session.style(), session.surroundings().columns())
        .render(scores, session.out());
    if (results != null) {
      ResultsPage.write(results, scores.heading(), setting(options) + scores.markdown());
      for (Map.Entry<String, String> picture : scores.pictures().entrySet()) {
        Files.writeString(results.resolveSibling(picture.getKey()), picture.getValue());
      }
    }
    conclude(scores);
    return ExitCode.DONE;
  }
}
