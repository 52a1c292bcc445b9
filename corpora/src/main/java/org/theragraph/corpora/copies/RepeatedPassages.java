package org.theragraph.corpora.copies;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.theragraph.corpora.model.Span;

/**
 * Finds what a text says twice in the same words: a summary above, the same sentences below. A
 * passage is twelve words or more, or a whole sentence or line of eight words or more; case and
 * punctuation do not count.
 */
public final class RepeatedPassages {
  private static final int PASSAGE = 12; // words
  private static final int SENTENCE = 8; // words
  private static final String CLOSING = ".,;:!?)]}\"'\u201D\u2019\u00BB%\u00AE\u2122";
  private static final String OPENING = "([{\"'\u201C\u2018\u00AB";

  private RepeatedPassages() {}

  /**
   * The later copies, in order, none overlapping another; the first occurrence is not among them.
   * Takes time and memory linear in the text.
   */
  public static List<Span> in(String text) {
    Words words = Words.of(text);
    if (words.count() < 2 * SENTENCE) {
      return List.of();
    }
    BitSet repeated = new BitSet(words.count());
    markPassages(words, repeated);
    markSentences(text, words, repeated);
    return spans(text, words, repeated);
  }

  private static void markPassages(Words words, BitSet repeated) {
    FirstPlaces places = new FirstPlaces(words);
    for (int at = 0; at + PASSAGE <= words.count(); at++) {
      int first = places.firstOf(at, PASSAGE);
      if (first + PASSAGE <= at) { // a text that runs on in a circle is no copy of itself
        repeated.set(at, at + PASSAGE);
      }
    }
  }

  private static void markSentences(String text, Words words, BitSet repeated) {
    FirstPlaces places = new FirstPlaces(words);
    int from = 0;
    for (int next = 1; next <= words.count(); next++) {
      if (next < words.count() && !isBoundary(text, words.ends()[next - 1], words.starts()[next])) {
        continue;
      }
      int length = next - from;
      if (length >= SENTENCE && places.firstOf(from, length) < from) {
        repeated.set(from, next);
      }
      from = next;
    }
  }

  /** Whether a sentence or line ends between two words. */
  private static boolean isBoundary(String text, int end, int start) {
    boolean stop = false;
    for (int i = end; i < start; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        return true;
      }
      stop |= c == '.' || c == '!' || c == '?';
    }
    char before = text.charAt(start - 1);
    return stop && (Character.isWhitespace(before) || OPENING.indexOf(before) >= 0);
  }

  private static List<Span> spans(String text, Words words, BitSet repeated) {
    List<Span> spans = new ArrayList<>();
    int from = repeated.nextSetBit(0);
    while (from >= 0) {
      int to = repeated.nextClearBit(from);
      int start = words.starts()[from];
      int least = from == 0 ? 0 : words.ends()[from - 1];
      while (start > least && OPENING.indexOf(text.charAt(start - 1)) >= 0) {
        start--;
      }
      int end = words.ends()[to - 1];
      int most = to < words.count() ? words.starts()[to] : text.length();
      while (end < most && CLOSING.indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      spans.add(new Span(start, end));
      from = repeated.nextSetBit(to);
    }
    return List.copyOf(spans);
  }

  /** Where a run of words stood first. */
  private static final class FirstPlaces {
    private final Words words;
    private final int[] table; // place + 1, 0 is free
    private final int[] lengths;

    FirstPlaces(Words words) {
      this.words = words;
      this.table = new int[Integer.highestOneBit(Math.max(words.count(), 8)) * 4];
      this.lengths = new int[table.length];
    }

    /** The first place of this run; itself, which is then noted, where it is new. */
    int firstOf(int at, int length) {
      int slot = (int) (words.hash(at, at + length) & table.length - 1);
      while (table[slot] != 0) {
        int place = table[slot] - 1;
        if (lengths[slot] == length && words.same(place, at, length)) {
          return place;
        }
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = at + 1;
      lengths[slot] = length;
      return at;
    }
  }
}
