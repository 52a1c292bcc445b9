package org.theragraph.extractor.reader;

import java.util.ArrayList;
import java.util.List;
import org.theragraph.corpora.model.Span;
import org.theragraph.extractor.annotation.Sentence;

/**
 * The words of a document's sentences: each run of letters, digits and combining marks, and each
 * other sign alone that is no space or control character. {@code IL-6} is three words.
 */
final class Words {
  private final List<Span> spans = new ArrayList<>();
  private final List<Integer> sentences = new ArrayList<>();

  private Words() {}

  /**
   * @param text canonical text
   * @param sentences of it, in order
   */
  static Words of(String text, List<Sentence> sentences) {
    Words words = new Words();
    for (int i = 0; i < sentences.size(); i++) {
      words.add(text, sentences.get(i).span(), i);
    }
    return words;
  }

  private void add(String text, Span sentence, int number) {
    int at = sentence.start();
    while (at < sentence.end()) {
      int end = endOf(text, at, sentence.end());
      if (!isSpace(text.codePointAt(at))) {
        spans.add(new Span(at, end));
        sentences.add(number);
      }
      at = end;
    }
  }

  private static int endOf(String text, int start, int limit) {
    int end = start + Character.charCount(text.codePointAt(start));
    if (isPart(text.codePointAt(start))) {
      while (end < limit && isPart(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
    }
    return Math.min(end, limit);
  }

  private static boolean isPart(int sign) {
    return switch (Character.getType(sign)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> Character.isLetterOrDigit(sign);
    };
  }

  private static boolean isSpace(int sign) {
    return Character.isSpaceChar(sign) || Character.getType(sign) == Character.CONTROL;
  }

  int size() {
    return spans.size();
  }

  /** Place of a word in canonical text. */
  Span span(int word) {
    return spans.get(word);
  }

  /** Number of the word's sentence, from 0. */
  int sentence(int word) {
    return sentences.get(word);
  }

  /** From the first word's start to the last one's end; {@code end} is exclusive. */
  Span span(int first, int end) {
    return new Span(span(first).start(), span(end - 1).end());
  }

  /** Numbers of the first and one past the last word that a place touches; equal for none. */
  Span touching(Span place) {
    int first = firstEndingBehind(place.start());
    int end = first;
    while (end < size() && span(end).start() < place.end()) {
      end++;
    }
    return new Span(first, end);
  }

  private int firstEndingBehind(int place) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
