package org.theragraph.cli.session;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that asks the graph one question and shows the answer. */
public abstract class QueryCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How to show the answer: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.TABLE;

  /**
   * Checks options and parameters, before a server is started for them.
   *
   * @throws CliException if one is out of its range
   */
  protected abstract void check();

  /** Asks the graph. */
  protected abstract Answer ask(Graph graph);

  /** What the process tells its caller after the answer. */
  protected int exitCode() {
    return ExitCode.DONE;
  }

  protected final Session session() {
    return session;
  }

  @Override
  public final Integer call() throws IOException {
    check();
    try (Graph graph = session.openGraph()) {
      Answer answer = ask(Filled.require(graph));
      Renderer.of(format, session.style(), session.surroundings().columns())
          .render(answer, session.out());
    }
    return exitCode();
  }

  /** Throws unless a limit is at least 1. */
  protected static void requireLimit(int limit) {
    if (limit < 1) {
      throw CliException.usage("--limit must be at least 1, not " + limit);
    }
  }
}
