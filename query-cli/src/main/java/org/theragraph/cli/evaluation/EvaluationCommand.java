package org.theragraph.cli.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.intake.ProfileOption;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
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

  /** Scores. */
  abstract Scores score(Extraction extraction) throws IOException;

  /** An answer that can also stand in the page of results. */
  interface Scores extends Answer {
    /** Heading of its section. */
    String heading();

    /** Markdown below the heading. */
    String markdown();
  }

  @Override
  public final Integer call() throws IOException {
    ExtractionOptions options = profile.applyTo(ExtractionOptions.defaults());
    session.note("theragraph: reading language models and vocabularies ...");
    Scores scores = score(Extraction.create(options));
    Renderer.of(format, session.style(), session.surroundings().columns())
        .render(scores, session.out());
    if (results != null) {
      ResultsPage.write(results, scores.heading(), scores.markdown());
    }
    return ExitCode.DONE;
  }
}
