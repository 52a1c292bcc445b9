package org.theragraph.cli.session;

import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for the whole command line; the top command implements it. */
public interface Settings {
  Surroundings surroundings();

  /** Address of a server of the user's own; null for the background server. */
  @Nullable String graphUri();

  /** No progress, no hints: only answers and errors. */
  boolean quiet();

  /**
   * Runs another command of the program with these settings, as if it were typed.
   *
   * @return its exit code; errors have been told
   */
  int run(List<String> line, PrintWriter out, PrintWriter err);

  /**
   * Checks that a command could be typed so.
   *
   * @throws CliException what is wrong with it
   */
  void check(List<String> line);
}
