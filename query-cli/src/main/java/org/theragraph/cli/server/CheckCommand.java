package org.theragraph.cli.server;

import java.io.IOException;
import java.util.List;
import org.theragraph.cli.render.Answer;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.cli.session.ShowingCommand;
import org.theragraph.graph.Graph;
import org.theragraph.graph.check.Finding;
import org.theragraph.graph.check.GraphCheck;
import picocli.CommandLine.Command;

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
public final class CheckCommand extends ShowingCommand {
  private boolean sound = true;

  @Override
  protected Answer answer() throws IOException {
    try (Graph graph = session().openGraph()) {
      List<Finding> findings = new GraphCheck(graph).run(session().surroundings().home());
      CheckAnswer answer = new CheckAnswer(graph.counts().byLabel(), findings);
      sound = answer.sound();
      return answer;
    }
  }

  @Override
  protected int exitCode() {
    return sound ? ExitCode.DONE : ExitCode.FAILED;
  }
}
