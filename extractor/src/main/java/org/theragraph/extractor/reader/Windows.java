package org.theragraph.extractor.reader;

import java.util.ArrayList;
import java.util.List;

/**
 * Packs words into windows that the encoder takes in one pass: whole sentences in order, as many as
 * fit; a sentence longer than a window is cut between words, and what is left of it shares a window
 * with the sentences behind.
 */
final class Windows {
  private final int room;
  private final List<Window> windows = new ArrayList<>();
  private int first;
  private int used;

  private Windows(int room) {
    this.room = room;
  }

  /**
   * @param pieces of each word
   * @param room for pieces in a window, [CLS] and [SEP] not counted
   */
  static List<Window> of(Words words, int[][] pieces, int room) {
    Windows windows = new Windows(room);
    int start = 0;
    for (int word = 1; word <= words.size(); word++) {
      if (word == words.size() || words.sentence(word) != words.sentence(start)) {
        windows.addSentence(start, word, pieces);
        start = word;
      }
    }
    windows.close(words.size(), pieces);
    return windows.windows;
  }

  private void addSentence(int start, int end, int[][] pieces) {
    int size = 0;
    for (int word = start; word < end; word++) {
      size += pieces[word].length;
    }
    if (used + size > room) {
      close(start, pieces);
    }
    for (int word = start; word < end; word++) {
      if (used + pieces[word].length > room) {
        close(word, pieces);
      }
      used += pieces[word].length;
    }
  }

  private void close(int end, int[][] pieces) {
    if (end > first) {
      windows.add(new Window(first, end, pieces));
    }
    first = end;
    used = 0;
  }
}
