package org.theragraph.graph.snapshot;

import java.util.List;
import java.util.Map;

/**
 * How a graph differs between two snapshots.
 *
 * @param counts of changes of each kind, all three kinds
 * @param causes how many changes of each kind have each cause; the most frequent first
 * @param changes the greatest of each kind first, as many of each as were asked for
 */
public record SnapshotDiff(
    Map<StatementChange.Kind, Long> counts,
    Map<StatementChange.Kind, Map<String, Long>> causes,
    List<StatementChange> changes) {

  /** How many changes of a kind there are. */
  public long count(StatementChange.Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }
}
