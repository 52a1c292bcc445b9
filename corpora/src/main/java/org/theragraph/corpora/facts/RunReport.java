package org.theragraph.corpora.facts;

import java.util.Map;

/**
 * What a run did. Counts in equal counts out: {@code read = extracted + duplicates + quarantined}.
 * A notice that a document is to go is none of these.
 *
 * @param versions of program, vocabulary and models
 * @param read documents met, broken ones included
 * @param extracted documents whose text was extracted from
 * @param duplicates near-copies, kept but without a vote of their own
 * @param quarantined inputs set aside
 * @param deletions documents that the input says are to go
 * @param seconds wall-clock seconds a stage
 */
public record RunReport(
    Map<String, String> versions,
    long read,
    long extracted,
    long duplicates,
    long quarantined,
    long mentions,
    long concepts,
    long statements,
    long evidence,
    long deletions,
    Map<String, Double> seconds) {
  /**
   * Checks the counts.
   *
   * @throws IllegalArgumentException if a document was lost or counted twice
   */
  public RunReport {
    if (read != extracted + duplicates + quarantined) {
      throw new IllegalArgumentException(
          "%d documents read are not %d extracted + %d duplicates + %d quarantined"
              .formatted(read, extracted, duplicates, quarantined));
    }
  }
}
