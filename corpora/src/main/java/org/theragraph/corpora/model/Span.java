package org.theragraph.corpora.model;

/**
 * A stretch of canonical text.
 *
 * @param start first UTF-16 unit into {@link Document#text()}
 * @param end exclusive end, UTF-16 units into {@link Document#text()}
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The same stretch, counted from {@code offset} units earlier. */
  public Span shift(int offset) {
    return new Span(start + offset, end + offset);
  }

  /**
   * The text of this span.
   *
   * @throws IndexOutOfBoundsException if the span does not lie in the text
   */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** By start, the longer one first. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(other.end, end);
  }
}
