package org.theragraph.graph.snapshot;

import java.util.List;
import java.util.Map;
import org.theragraph.graph.Graph;
import org.theragraph.graph.GraphException;

/** Asks a graph for its snapshots. */
public final class SnapshotSearch {
  /** The graph as it is, with what was decided since the last load. */
  public static final String NOW = "now";

  private final Graph graph;

  public SnapshotSearch(Graph graph) {
    this.graph = graph;
  }

  /** All, the first load first. */
  public List<Snapshot> all() {
    return graph.read(
        "MATCH (s:Snapshot) RETURN s ORDER BY s.number",
        Map.of(),
        row -> Snapshot.of(row.get("s")));
  }

  /**
   * The number of a snapshot that a user names.
   *
   * @param name its name or number; {@code 0} for the empty graph before the first load, {@code
   *     now} for the graph as it is
   * @throws GraphException if there is none, with those that there are
   */
  public long number(String name) {
    if (name.equals(NOW)) {
      return Long.MAX_VALUE;
    }
    if (name.equals("0")) {
      return 0;
    }
    List<Snapshot> all = all();
    return all.stream()
        .filter(one -> one.name().equals(name) || Long.toString(one.number()).equals(name))
        .findFirst()
        .orElseThrow(() -> new GraphException(missing(name, all)))
        .number();
  }

  private static String missing(String name, List<Snapshot> all) {
    String known =
        all.isEmpty()
            ? "none, for nothing was loaded"
            : String.join(", ", all.stream().map(Snapshot::name).toList());
    return "no snapshot '%s'; there is %s. List them with: theragraph graph snapshots"
        .formatted(name, known);
  }
}
