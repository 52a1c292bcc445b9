package org.theragraph.corpora.gold;

import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.model.Span;

/** Turns a corpus' offsets into UTF-16 units; they differ behind characters such as 𝛼. */
final class TextOffsets {
  private final String text;
  private final boolean plain; // every code point is one unit

  TextOffsets(String text) {
    this.text = text;
    this.plain = text.codePointCount(0, text.length()) == text.length();
  }

  /**
   * The span of an annotation whose offsets count code points or, if that does not give its text,
   * UTF-16 units.
   *
   * @param expected text of the annotation; null to trust the offsets
   * @return null where neither gives the text
   */
  @Nullable Span span(int start, int end, @Nullable String expected) {
    Span span = plain ? units(start, end) : codePoints(start, end);
    if (span != null && (expected == null || span.of(text).equals(expected))) {
      return span;
    }
    Span other = plain ? null : units(start, end);
    return other != null && other.of(text).equals(expected) ? other : null;
  }

  private @Nullable Span units(int start, int end) {
    return start < 0 || end <= start || end > text.length() ? null : new Span(start, end);
  }

  private @Nullable Span codePoints(int start, int end) {
    if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
      return null;
    }
    int first = text.offsetByCodePoints(0, start);
    return new Span(first, text.offsetByCodePoints(first, end - start));
  }
}
