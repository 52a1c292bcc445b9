package org.theragraph.graph;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A graph whose nodes and edges the import tool has written, on its way to a whole one. */
public final class ImportedGraph {
  /** Number of the snapshot that an import is. */
  public static final long SNAPSHOT = 1;

  private static final String CLUSTERS =
      "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d.cluster = row.cluster";
  private static final String PROPERTIES =
      "UNWIND $rows AS row MATCH (n:%s {id: row.id}) SET n += row.properties";

  private final Graph graph;
  private final LoadListener listener;

  public ImportedGraph(Graph graph, LoadListener listener) {
    this.graph = graph;
    this.listener = listener;
  }

  /** Makes constraints and indexes. To be called first. */
  public ImportedGraph index() {
    listener.stage("indexes", 0);
    GraphSchema.create(graph);
    return this;
  }

  /** Sets the clusters of documents that are not their own. */
  public ImportedGraph cluster(Map<String, String> clusters) {
    List<Map<String, String>> rows =
        clusters.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(entry.getValue()))
            .map(entry -> Map.of("id", entry.getKey(), "cluster", entry.getValue()))
            .toList();
    Batch.each(rows, some -> graph.write(CLUSTERS, Map.of("rows", some)));
    return this;
  }

  /** Sets properties that the tool could not read. */
  public ImportedGraph amend(String label, List<Row> rows) {
    List<Map<String, Object>> parameters = rows.stream().map(Row::parameter).toList();
    Batch.each(parameters, some -> graph.write(PROPERTIES.formatted(label), Map.of("rows", some)));
    return this;
  }

  /**
   * Writes down the snapshot and replays what curators said.
   *
   * @param versions of what extracted the folder, see {@link Cause#versions}
   * @param report what the import wrote
   */
  public void finish(
      LoadOptions options, @Nullable String versions, LoadReport report, Curation curation)
      throws IOException {
    SnapshotStage snapshots = new SnapshotStage(graph);
    long number = snapshots.begin(options, versions);
    if (number != SNAPSHOT) {
      throw new IllegalStateException("an import is the first load, not number " + number);
    }
    ReplacedConcepts replaced = new ReplacedConcepts(graph);
    replaced.move();
    curation.write(graph, listener);
    BeliefStage sums = new BeliefStage(graph, number);
    sums.write(listener);
    sums.dropBegun();
    replaced.clean();
    snapshots.finish(number, report);
  }
}
