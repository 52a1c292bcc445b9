package org.theragraph.extractor.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A table with a header line, cells split by tabs, lists in a cell split by {@code |}. */
final class TsvTable {
  private final String file;
  private final List<String> header;
  private final List<Row> rows = new ArrayList<>();

  private TsvTable(String file, List<String> header) {
    this.file = file;
    this.header = header;
  }

  /**
   * Reads a table; empty lines and lines that start with {@code #} are left out.
   *
   * @param file name for messages
   * @param required columns that the header must have
   * @throws VocabularyException if the header or a row has the wrong shape
   */
  static TsvTable parse(String file, String text, String... required) {
    String[] lines = text.split("\r?\n", -1);
    TsvTable table = new TsvTable(file, List.of(lines[0].split("\t", -1)));
    for (String column : required) {
      if (!table.header.contains(column)) {
        throw new VocabularyException(
            "%s:1: no column '%s'; write it into the header".formatted(file, column));
      }
    }
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        table.add(i + 1, lines[i].split("\t", -1));
      }
    }
    return table;
  }

  private void add(int line, String[] cells) {
    if (cells.length > header.size()) {
      throw new VocabularyException(
          "%s:%d:%d: %d cells, but the header has %d; remove a tab"
              .formatted(file, line, header.size() + 1, cells.length, header.size()));
    }
    rows.add(new Row(line, cells));
  }

  List<Row> rows() {
    return rows;
  }

  /** One line of the table. */
  final class Row {
    private final int line;
    private final String[] cells;

    private Row(int line, String[] cells) {
      this.line = line;
      this.cells = cells;
    }

    /** The cell of a column, trimmed; empty where the row or the table has none. */
    String cell(String column) {
      int at = header.indexOf(column);
      return at < 0 || at >= cells.length ? "" : cells[at].strip();
    }

    /**
     * The cell of a column that must not be empty.
     *
     * @throws VocabularyException if it is
     */
    String required(String column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        throw error(column, "empty; every row needs one");
      }
      return cell;
    }

    List<String> list(String column) {
      return Arrays.stream(cell(column).split("\\|"))
          .map(String::strip)
          .filter(s -> !s.isEmpty())
          .toList();
    }

    /** The cell's list, each item parsed; a parser's complaint gets its place. */
    <T> List<T> list(String column, Function<String, T> parser) {
      try {
        return list(column).stream().map(parser).toList();
      } catch (IllegalArgumentException e) {
        throw error(column, String.valueOf(e.getMessage()));
      }
    }

    /** The cell, parsed; a parser's complaint gets its place. */
    <T> T required(String column, Function<String, T> parser) {
      try {
        return parser.apply(required(column));
      } catch (IllegalArgumentException e) {
        throw error(column, String.valueOf(e.getMessage()));
      }
    }

    /** {@code file:line:column: column name: message}. */
    VocabularyException error(String column, String message) {
      return new VocabularyException(
          "%s:%d:%d: %s: %s".formatted(file, line, header.indexOf(column) + 1, column, message));
    }
  }
}
