package org.theragraph.cli.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Columns under headings. Columns are as wide as their content; the ones that may wrap give way
 * when the lines grow wider than the page, first down to their longest word, then within words.
 */
public final class Table {
  private static final String GAP = "  ";
  private static final int MIN_WRAPPED = 16;

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  public Table(Column... columns) {
    this.columns = List.of(columns);
  }

  /**
   * One column.
   *
   * @param wraps whether its cells may be broken into lines
   * @param right whether its cells stand at the right, as numbers do
   */
  public record Column(String heading, boolean wraps, boolean right) {
    /** Names and ids: never broken. */
    public static Column of(String heading) {
      return new Column(heading, false, false);
    }

    public static Column text(String heading) {
      return new Column(heading, true, false);
    }

    public static Column number(String heading) {
      return new Column(heading, false, true);
    }
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if the row is not as wide as the headings
   */
  public Table row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells in " + columns.size() + " columns");
    }
    rows.add(List.of(cells));
    return this;
  }

  List<String> lines(Style style, int width) {
    int[] widths = widths(width);
    List<String> lines = new ArrayList<>();
    addRow(columns.stream().map(c -> style.bold(c.heading())).toList(), widths, lines);
    for (List<String> row : rows) {
      addRow(row, widths, lines);
    }
    return lines;
  }

  private int[] widths(int width) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      int widest = rows.stream().mapToInt(r -> longestLine(r.get(column))).max().orElse(0);
      widths[i] = Math.max(widest, Wrap.width(columns.get(i).heading()));
    }
    int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
    excess = narrow(widths, excess, this::longestWord);
    narrow(widths, excess, column -> 0);
    return widths;
  }

  private static int longestLine(String cell) {
    return cell.lines().mapToInt(Wrap::width).max().orElse(0);
  }

  private int longestWord(int column) {
    return rows.stream()
        .flatMap(row -> Arrays.stream(row.get(column).split("[ \n]")))
        .mapToInt(Wrap::width)
        .max()
        .orElse(0);
  }

  /** Takes what is too much from the columns that wrap; gives back what they could not give. */
  private int narrow(int[] widths, int excess, IntUnaryOperator least) {
    int[] floors = new int[widths.length];
    Arrays.setAll(floors, i -> Math.max(MIN_WRAPPED, least.applyAsInt(i)));
    int left = excess;
    while (left > 0 && narrowWidest(widths, floors)) {
      left--;
    }
    return left;
  }

  /** Takes one character from the widest column that wraps; false when none can give more. */
  private boolean narrowWidest(int[] widths, int[] floors) {
    int widest = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean gives = columns.get(i).wraps() && widths[i] > floors[i];
      if (gives && (widest < 0 || widths[i] > widths[widest])) {
        widest = i;
      }
    }
    if (widest >= 0) {
      widths[widest]--;
    }
    return widest >= 0;
  }

  private void addRow(List<String> cells, int[] widths, List<String> lines) {
    List<List<String>> wrapped = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      wrapped.add(columns.get(i).wraps() ? Wrap.pieces(cell, widths[i]) : cell.lines().toList());
    }
    int height = Collections.max(wrapped.stream().map(List::size).toList());
    for (int at = 0; at < height; at++) {
      lines.add(line(wrapped, widths, at));
    }
  }

  private String line(List<List<String>> cells, int[] widths, int at) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String text = at < cells.get(i).size() ? cells.get(i).get(at) : "";
      String space = " ".repeat(Math.max(0, widths[i] - Wrap.width(text)));
      line.append(i == 0 ? "" : GAP).append(columns.get(i).right() ? space + text : text + space);
    }
    return line.toString().stripTrailing();
  }
}
