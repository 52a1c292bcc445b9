package org.theragraph.corpora.kgx;

import java.util.Map;

/**
 * What became of a KGX folder.
 *
 * @param nodes that were kept
 * @param edges that were kept
 * @param leftOut edges that were not, by the reason
 */
public record KgxReport(long nodes, long edges, Map<String, Long> leftOut) {

  /** How many edges were left out. */
  public long leftOutCount() {
    return leftOut.values().stream().mapToLong(Long::longValue).sum();
  }
}
