package org.theragraph.cli.session;

import org.jspecify.annotations.Nullable;

/** What holds for the whole command line; the top command implements it. */
public interface Settings {
  Surroundings surroundings();

  /** Address of a server of the user's own; null for the background server. */
  @Nullable String graphUri();

  /** No progress, no hints: only answers and errors. */
  boolean quiet();
}
