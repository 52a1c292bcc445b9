package org.theragraph.graph.server;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whether the background server runs.
 *
 * @param uri its Bolt address; null unless it runs
 * @param pid its process; null unless it runs
 * @param log file with what it last had to say
 */
public record ServerStatus(boolean running, @Nullable URI uri, @Nullable Long pid, Path log) {
  static ServerStatus stopped(Path log) {
    return new ServerStatus(false, null, null, log);
  }
}
