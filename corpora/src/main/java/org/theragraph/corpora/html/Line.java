package org.theragraph.corpora.html;

import java.util.Locale;

/**
 * A line of a page: a paragraph, a heading, a list item or a table row.
 *
 * @param text clean, on one line, never empty
 * @param level of the heading, 1 to 6; 7 for a line all in bold; 0 for other text
 * @param linked units of the text that stand in links
 */
record Line(String text, int level, int linked) {
  /** Headings of a text that has no heading elements: a line in bold. */
  static final int BOLD = 7;

  boolean isHeading() {
    return level > 0;
  }

  /** Share of the text that is links, 0..1. */
  double linkShare() {
    return Math.min(1.0, (double) linked / text.length());
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  int words() {
    return 1 + (int) text.chars().filter(c -> c == ' ').count();
  }

  boolean endsSentence() {
    char last = text.charAt(text.length() - 1);
    return last == '.'
        || last == '!'
        || last == '?'
        || last == '"'
        || last == '\u201D'
        || last == ')';
  }
}
