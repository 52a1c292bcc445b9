package org.theragraph.corpora.model;

/**
 * A document that its publisher took back as if it had never been: PubMed deletes citations.
 *
 * @param document its id
 * @param source file or {@code archive!entry} that says so
 */
public record Deletion(String document, String source) {
  public Deletion {
    if (document.isBlank()) {
      throw new IllegalArgumentException("a deletion needs the id of a document");
    }
  }
}
