package org.theragraph.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many nodes a graph holds, by label. */
public record GraphCounts(
    long drugs,
    long targets,
    long cellTypes,
    long diseases,
    long autoantibodies,
    long statements,
    long evidence,
    long documents) {

  /** The counts by label, in the order they are shown: {@code Drug}, {@code Target}, …. */
  public Map<String, Long> byLabel() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("Drug", drugs);
    counts.put("Target", targets);
    counts.put("CellType", cellTypes);
    counts.put("Disease", diseases);
    counts.put("Autoantibody", autoantibodies);
    counts.put(GraphSchema.STATEMENT, statements);
    counts.put(GraphSchema.EVIDENCE, evidence);
    counts.put(GraphSchema.DOCUMENT, documents);
    return counts;
  }

  public boolean isEmpty() {
    return byLabel().values().stream().allMatch(count -> count == 0);
  }
}
