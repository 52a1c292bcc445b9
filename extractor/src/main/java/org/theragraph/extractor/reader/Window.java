package org.theragraph.extractor.reader;

/** Words that the encoder sees together. */
final class Window {
  private final int first;
  private final int end;

  /** Place of each word's first piece, and one past the last piece; [CLS] has place 0. */
  private final int[] starts;

  /**
   * @param first number of the first word in its document
   * @param end number of the word behind the last one
   * @param pieces of the words of the whole document
   */
  Window(int first, int end, int[][] pieces) {
    this.first = first;
    this.end = end;
    this.starts = new int[end - first + 1];
    starts[0] = 1;
    for (int word = first; word < end; word++) {
      starts[word - first + 1] = starts[word - first] + pieces[word].length;
    }
  }

  int first() {
    return first;
  }

  int end() {
    return end;
  }

  /** Place of a word's first piece; of {@link #end} for one past the last piece. */
  int start(int word) {
    return starts[word - first];
  }

  /** Pieces, [CLS] and [SEP] included. */
  int size() {
    return starts[end - first] + 1;
  }

  boolean holds(int firstWord, int endWord) {
    return first <= firstWord && endWord <= end && firstWord < endWord;
  }
}
