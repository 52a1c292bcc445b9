package org.theragraph.extractor.recognition;

import org.theragraph.corpora.model.Span;

/** Sentences and headlines, roughly, by marks and capitals: enough to tell what stands together. */
final class Sentences {
  private static final int HEADLINE = 20; // pieces to look at on each side

  private Sentences() {}

  /**
   * Whether a sentence may start here: nothing before but a line's start, a full stop or a colon.
   */
  static boolean startsSentence(Passage passage, int piece) {
    String text = passage.text();
    int at = passage.start(piece) - 1;
    while (at >= 0 && " \u00a0\"'“‘(".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at < 0 || "\n.!?:".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether the piece stands in a line that writes most words with a capital. */
  static boolean isHeadline(Passage passage, int piece) {
    int first = piece;
    while (first > 0 && passage.gap(first - 1).indexOf('\n') < 0 && piece - first < HEADLINE) {
      first--;
    }
    int last = piece;
    while (last + 1 < passage.size()
        && passage.gap(last).indexOf('\n') < 0
        && last - piece < HEADLINE) {
      last++;
    }
    int words = 0;
    int capitals = 0;
    for (int i = first; i <= last; i++) {
      if (passage.end(i) - passage.start(i) > 3
          && Character.isLetter(passage.text().charAt(passage.start(i)))) {
        words++;
        capitals += Character.isUpperCase(passage.text().charAt(passage.start(i))) ? 1 : 0;
      }
    }
    return words >= 4 && capitals * 10 >= words * 8;
  }

  /** The sentence around a place, roughly: from line feed or full stop to the next one. */
  static Span sentence(String text, int at) {
    int start = at;
    while (start > 0 && !endsSentence(text, start - 1)) {
      start--;
    }
    int end = at;
    while (end < text.length() && !endsSentence(text, end)) {
      end++;
    }
    return new Span(start, end);
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    return c == '\n'
        || ((c == '.' || c == '!' || c == '?')
            && at + 2 < text.length()
            && Character.isWhitespace(text.charAt(at + 1))
            && !Character.isLowerCase(text.charAt(at + 2)));
  }
}
