package org.theragraph.extractor.reader;

import java.util.List;
import org.theragraph.corpora.model.Mention;

/** What the encoder is told of each word of a document. */
final class WordInputs {
  private final String text;
  private final Words words;
  private final int[][] pieces;
  private final int[] flags;
  private final WordHashes hashes;

  /**
   * @param text canonical text of the document
   * @param pieces of each word
   * @param mentions that the vocabulary finds
   */
  WordInputs(String text, Words words, int[][] pieces, List<Mention> mentions, WordHashes hashes) {
    this.text = text;
    this.words = words;
    this.pieces = pieces;
    this.flags = WordFlags.of(text, words, mentions);
    this.hashes = hashes;
  }

  /** Writes what belongs to a window's pieces: each has the facts of its word. */
  void write(Window window, long[] ids, float[] features, long[] hashed) {
    for (int word = window.first(); word < window.end(); word++) {
      int first = window.start(word);
      hashes.write(words.span(word).of(text), hashed, first * WordHashes.COUNT);
      for (int i = 0; i < pieces[word].length; i++) {
        int at = first + i;
        ids[at] = pieces[word][i];
        WordFlags.spread(flags[word], features, at * WordFlags.COUNT);
        System.arraycopy(
            hashed, first * WordHashes.COUNT, hashed, at * WordHashes.COUNT, WordHashes.COUNT);
      }
    }
  }
}
