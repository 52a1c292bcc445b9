package org.theragraph.corpora.model;

import java.util.List;

/**
 * What a document's publisher says of its validity.
 *
 * @param by what retracts the document: ids of notices such as {@code pmid:32997977}, or words
 *     where the notice has no id; empty for nearly all documents
 * @param of ids of documents that this one retracts, for it is a notice
 * @param correctedBy errata of the document, like {@code by}; it keeps its vote
 * @param doubtedBy expressions of concern, likewise
 */
public record Retraction(
    List<String> by, List<String> of, List<String> correctedBy, List<String> doubtedBy) {
  public static final Retraction NONE = new Retraction(List.of(), List.of());

  /** Neither corrected nor doubted. */
  public Retraction(List<String> by, List<String> of) {
    this(by, of, List.of(), List.of());
  }

  /** Copies the lists. */
  public Retraction {
    by = List.copyOf(by);
    of = List.copyOf(of);
    correctedBy = List.copyOf(correctedBy);
    doubtedBy = List.copyOf(doubtedBy);
  }
}
