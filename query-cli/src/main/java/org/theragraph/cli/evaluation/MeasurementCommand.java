package org.theragraph.cli.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.ResultsPage;
import org.theragraph.cli.session.ShowingCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that measures, shows the figures and keeps them in a page of results. */
@Command
public abstract class MeasurementCommand<M extends Measurement> extends ShowingCommand {
  @Option(
      names = "--results",
      paramLabel = "FILE",
      description = "Markdown page whose section on this measurement is written anew.")
  private @Nullable Path results;

  private @Nullable M measured;

  /** Fails before anything takes time, if what was given is of no use. */
  protected void check() throws IOException {}

  /** Takes the time that it takes. */
  protected abstract M measure() throws IOException;

  /** Markdown before that of the figures: what they were measured with. */
  protected String preface() throws IOException {
    return "";
  }

  /** What is left to do when the figures were shown and kept. */
  protected void conclude(M figures) throws IOException {}

  @Override
  protected final Answer answer() throws IOException {
    check();
    M figures = measure();
    measured = figures;
    return figures;
  }

  @Override
  protected final void shown() throws IOException {
    M figures = Objects.requireNonNull(measured);
    if (results != null) {
      ResultsPage.write(results, figures.heading(), preface() + figures.markdown());
      for (Map.Entry<String, String> picture : figures.pictures().entrySet()) {
        Files.writeString(results.resolveSibling(picture.getKey()), picture.getValue());
      }
    }
    conclude(figures);
  }
}
