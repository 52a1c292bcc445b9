package org.theragraph.cli.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.theragraph.cli.render.Format;
import org.theragraph.cli.render.Renderer;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.Session;
import org.theragraph.graph.Graph;
import org.theragraph.graph.check.Finding;
import org.theragraph.graph.check.GraphCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code theragraph graph check}. */
@Command(
    name = "check",
    description = {
      "Check that the graph is sound: ends, indexes, beliefs, edges for paths, journals.",
      "Changes nothing. Exit code 1 where something is wrong."
    },
    footer = {
      "",
      "Examples:",
      "  theragraph graph check",
      "  theragraph graph check --format json"
    })
public final class CheckCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Session session;

  @Option(
      names = "--format",
      defaultValue = "table",
      description = "How to show the answer: ${COMPLETION-CANDIDATES}.")
  private Format format = Format.TABLE;

  @Override
  public Integer call() throws IOException {
    CheckAnswer answer;
    try (Graph graph = session.openGraph()) {
      List<Finding> findings = new GraphCheck(graph).run(session.surroundings().home());
      answer = new CheckAnswer(graph.counts().byLabel(), findings);
    }
    Renderer.of(format, session.style(), session.surroundings().columns())
        .render(answer, session.out());
    return answer.sound() ? ExitCode.DONE : ExitCode.FAILED;
  }
}
