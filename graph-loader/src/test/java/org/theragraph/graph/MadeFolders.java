package org.theragraph.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Folders of {@link Made} for tests of other packages. */
public final class MadeFolders {
  private MadeFolders() {}

  /** Documents m[from] to m[to - 1]. */
  public static Path write(Path folder, int from, int to) throws IOException {
    return Made.folder(from, to).in(folder);
  }

  /** Takes everything away. */
  public static void clear(Graph graph) {
    graph.write("MATCH (n) DETACH DELETE n", Map.of());
  }
}
