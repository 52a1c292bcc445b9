package org.theragraph.extractor.reader;

import java.util.List;
import java.util.function.IntFunction;
import org.theragraph.corpora.model.ConceptType;
import org.theragraph.corpora.model.Mention;
import org.theragraph.corpora.model.Span;

/**
 * What the reader sees in one document. Recognition and relations share it, so that the document
 * goes through the network once. Not thread-safe.
 */
public final class Reading {
  private final Words words;
  private final List<Window> windows;
  private final List<Mention> mentions;
  private final List<ConceptType> types;
  private final float[][] outside;
  private final IntFunction<float[]> hidden;

  /**
   * @param outside probability of O by word and type
   * @param hidden states of a window's pieces, by the window's number
   */
  Reading(
      Words words,
      List<Window> windows,
      List<Mention> mentions,
      List<ConceptType> types,
      float[][] outside,
      IntFunction<float[]> hidden) {
    this.words = words;
    this.windows = List.copyOf(windows);
    this.mentions = List.copyOf(mentions);
    this.types = List.copyOf(types);
    this.outside = outside;
    this.hidden = hidden;
  }

  /** The mentions that the reader itself finds, without concepts, in order, without overlaps. */
  public List<Mention> mentions() {
    return mentions;
  }

  /** Whether the reader looks for this type at all. */
  public boolean knows(ConceptType type) {
    return types.contains(type);
  }

  /**
   * How surely a place names nothing of this type: the mean over its words of the probability of O,
   * 0..1; 0.5 where the reader cannot tell.
   */
  public double outside(ConceptType type, Span place) {
    Span touched = words.touching(place);
    int number = types.indexOf(type);
    if (number < 0 || touched.length() == 0) {
      return 0.5;
    }
    double sum = 0;
    for (int word = touched.start(); word < touched.end(); word++) {
      sum += outside[word][number];
    }
    return sum / touched.length();
  }

  /** How many words the document has; they count from 0. */
  public int size() {
    return words.size();
  }

  /** Place of a word in canonical text. */
  public Span word(int number) {
    return words.span(number);
  }

  /** Number of the first word that a place touches. */
  public int firstWordOf(Span place) {
    return words.touching(place).start();
  }

  /** How many words a place touches. */
  public int wordsIn(Span place) {
    return words.touching(place).length();
  }

  Words words() {
    return words;
  }

  List<Window> windows() {
    return windows;
  }

  /** Hidden states of a window, piece by piece. */
  float[] hidden(int window) {
    return hidden.apply(window);
  }
}
