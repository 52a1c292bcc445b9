package org.theragraph.extractor.reader;

import org.theragraph.corpora.model.Mention;

/**
 * A pair of mentions of one window.
 *
 * @param others mentions that lie between the two
 */
record Pair(Placed subject, Placed object, PairKind kind, int others) {
  /**
   * A mention and the numbers of its words.
   *
   * @param end number of the word behind the last one
   */
  record Placed(Mention mention, int first, int end) {}

  /** Mentions that others give may lie in each other: then by their ends. */
  boolean subjectFirst() {
    return subject.first() == object.first()
        ? subject.end() < object.end()
        : subject.first() < object.first();
  }

  /** Number of the first word between the two. */
  int from() {
    return subjectFirst() ? subject.end() : object.end();
  }

  /** Number of the word behind those between the two. */
  int to() {
    return subjectFirst() ? object.first() : subject.first();
  }
}
