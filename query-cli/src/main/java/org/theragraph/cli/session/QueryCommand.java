package org.theragraph.cli.session;

import org.theragraph.cli.render.Answer;
import org.theragraph.graph.Graph;
import picocli.CommandLine.Command;

/** A command that asks the graph one question and shows the answer. */
@Command
public abstract class QueryCommand extends ShowingCommand {
  /**
   * Checks options and parameters, before a server is started for them.
   *
   * @throws CliException if one is out of its range
   */
  protected abstract void check();

  /** Asks the graph. */
  protected abstract Answer ask(Graph graph);

  @Override
  protected final Answer answer() {
    check();
    try (Graph graph = session().openGraph()) {
      return ask(Filled.require(graph));
    }
  }

  /** Throws unless a limit is at least 1. */
  protected static void requireLimit(int limit) {
    if (limit < 1) {
      throw CliException.usage("--limit must be at least 1, not " + limit);
    }
  }
}
