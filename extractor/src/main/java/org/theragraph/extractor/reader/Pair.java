package org.theragraph.extractor.reader;

import org.theragraph.corpora.model.Mention;

/**
 * A pair of mentions of one window, which share no word.
 *
 * @param others mentions that lie between the two
 */
record Pair(Placed subject, Placed object, PairKind kind, int others) {
  /**
   * A mention and the numbers of its words.
   *
   * @param end number of the word behind the last one
   */
  record Placed(Mention mention, int first, int end) {
    boolean overlaps(Placed other) {
      return first < other.end && other.first < end;
    }
  }

  boolean subjectFirst() {
    return subject.first() < object.first();
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
