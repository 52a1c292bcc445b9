package org.theragraph.cli.session;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that shows an answer in the form that is asked for. */
@Command
public abstract class ShowingCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How to show the answer: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.TABLE;

  protected final Session session() {
    return session;
  }

  /** What is to be shown. */
  protected abstract Answer answer() throws IOException;

  /** What is left to do when it was shown. */
  protected void shown() throws IOException {}

  /** What the process tells its caller after the answer. */
  protected int exitCode() {
    return ExitCode.DONE;
  }

  @Override
  public final Integer call() throws IOException {
    Renderer.of(format, session.style(), session.surroundings().columns())
        .render(answer(), session.out());
    shown();
    return exitCode();
  }
}
