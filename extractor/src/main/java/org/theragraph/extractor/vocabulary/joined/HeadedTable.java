package org.theragraph.extractor.vocabulary.joined;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.theragraph.extractor.vocabulary.VocabularyException;

/** A table with tabs whose columns are known by their headings, wherever they stand. */
final class HeadedTable {
  /** One line. */
  static final class Row {
    private final List<String> columns;
    private final String[] cells;

    private Row(List<String> columns, String[] cells) {
      this.columns = columns;
      this.cells = cells;
    }

    /** The cell below a heading, without quotation marks; empty where there is none. */
    String cell(String column) {
      int at = columns.indexOf(column);
      return at < 0 || at >= cells.length ? "" : Lines.unquoted(cells[at]).strip();
    }

    /** What stands in the cell with | between. */
    List<String> items(String column) {
      return List.of(cell(column).split("\\|", -1));
    }
  }

  private HeadedTable() {}

  /**
   * Hands each line on.
   *
   * @throws VocabularyException if the file cannot be read or lacks one of the columns
   */
  static void read(Path file, List<String> needed, Consumer<Row> taker) {
    List<String> columns = new ArrayList<>();
    Lines.each(
        file,
        line -> {
          String[] cells = line.split("\t", -1);
          if (columns.isEmpty()) {
            columns.addAll(List.of(cells));
            if (!columns.containsAll(needed)) {
              throw new VocabularyException(
                  "%s: line 1 lacks columns among %s; fetch it anew from its official address"
                      .formatted(file, String.join(", ", needed)));
            }
          } else {
            taker.accept(new Row(columns, cells));
          }
        });
  }
}
