package org.theragraph.cli.picture;

import java.util.ArrayList;
import java.util.List;

/** A name in lines that fit a box, by widths that are wide enough for any usual font. */
record Label(List<String> lines) {
  static final double LINE_HEIGHT = 16;

  /** Per column of a terminal; a broad letter at 13 px is narrower. */
  private static final double COLUMN_WIDTH = 8.2;

  private static final int COLUMNS = 24;
  private static final int MOST_LINES = 4;

  /** Breaks at spaces, inside a word only where it is longer than a line. */
  static Label of(String name) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.strip().split("\\s+", -1)) {
      for (String piece : pieces(word)) {
        if (!line.isEmpty() && columns(line) + 1 + columns(piece) > COLUMNS) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(piece);
      }
    }
    lines.add(line.toString());
    return new Label(lines.size() > MOST_LINES ? cut(lines) : lines);
  }

  private static List<String> cut(List<String> lines) {
    List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES));
    kept.set(MOST_LINES - 1, kept.get(MOST_LINES - 1) + " …");
    return kept;
  }

  private static List<String> pieces(String word) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int point : word.codePoints().toArray()) {
      if (columns(piece) + columns(point) > COLUMNS) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(point);
    }
    pieces.add(piece.toString());
    return pieces;
  }

  /** In pixels. */
  double width() {
    return COLUMN_WIDTH * lines.stream().mapToInt(Label::columns).max().orElse(0);
  }

  /** In pixels. */
  double height() {
    return LINE_HEIGHT * lines.size();
  }

  private static int columns(CharSequence text) {
    return text.codePoints().map(Label::columns).sum();
  }

  /** East Asian letters and what lies beyond the basic plane are about twice as wide. */
  private static int columns(int point) {
    return point >= 0x1100 ? 2 : 1;
  }
}
