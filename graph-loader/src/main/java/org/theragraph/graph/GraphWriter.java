package org.theragraph.graph;

import java.io.IOException;
import java.nio.file.Path;

/** Writes folders of facts into a graph. */
public final class GraphWriter {
  private final Graph graph;

  public GraphWriter(Graph graph) {
    this.graph = graph;
  }

  public LoadReport load(Path folder, LoadListener listener) throws IOException {
    GraphSchema.create(graph);
    throw new GraphException("loading " + folder + " comes next");
  }

  public void rebuildTypedEdges(LoadListener listener) {
    listener.stage("typed edges", 0);
  }
}
