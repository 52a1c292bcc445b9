package org.theragraph.cli.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rows under headings, for spreadsheets. Lists within a cell are joined with {@code "; "}. */
public final class Sheet {
  private final List<String> columns;
  private final List<List<String>> rows = new ArrayList<>();

  public Sheet(String... columns) {
    this.columns = List.of(columns);
  }

  /**
   * Adds a row; null becomes an empty cell.
   *
   * @throws IllegalArgumentException if the row is not as wide as the headings
   */
  public Sheet row(@Nullable Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(cells.length + " cells under " + columns);
    }
    rows.add(Arrays.stream(cells).map(Sheet::cell).toList());
    return this;
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return String.join("; ", list.stream().map(Objects::toString).toList());
    }
    if (value instanceof Double fraction) {
      return Double.toString(Figures.rounded(fraction));
    }
    return value == null ? "" : value.toString();
  }

  public List<String> columns() {
    return columns;
  }

  public List<List<String>> rows() {
    return List.copyOf(rows);
  }
}
