package org.theragraph.graph;

import java.util.List;

/**
 * What a load did. For each kind of record {@code read = created + changed + unchanged}.
 *
 * @param mentions distinct concepts of each document; {@code removed} as for evidence
 */
public record LoadReport(
    Tally documents, Tally concepts, Tally statements, Tally evidence, Tally mentions) {

  /**
   * Counts of one kind of record.
   *
   * @param read records of the folder
   * @param created not in the graph before
   * @param changed in the graph, but different
   * @param unchanged in the graph just so
   * @param removed in the graph before, and no longer said of the documents of this folder
   */
  public record Tally(long read, long created, long changed, long unchanged, long removed) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally withRemoved(long count) {
      return new Tally(read, created, changed, unchanged, count);
    }

    Tally plus(Tally other) {
      return new Tally(
          read + other.read,
          created + other.created,
          changed + other.changed,
          unchanged + other.unchanged,
          removed + other.removed);
    }
  }

  /** All kinds together. */
  public Tally total() {
    return List.of(documents, concepts, statements, evidence, mentions).stream()
        .reduce(Tally.NONE, Tally::plus);
  }

  public long read() {
    return total().read();
  }

  public long created() {
    return total().created();
  }

  public long changed() {
    return total().changed();
  }

  public long unchanged() {
    return total().unchanged();
  }

  public long removed() {
    return total().removed();
  }
}
