package org.theragraph.extractor.relation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the tables of rules and cues: tab-separated, a header, {@code #} before a comment. */
final class TsvTable {
  private TsvTable() {}

  /**
   * One value a row.
   *
   * @param columns how many there must be
   * @throws IllegalArgumentException naming file and line, if a row breaks the table
   */
  static <T> List<T> read(String file, int columns, Function<List<String>, T> row) {
    List<T> rows = new ArrayList<>();
    try (BufferedReader in = open(file)) {
      int lineNumber = 0;
      boolean header = true;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lineNumber++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (!header) {
          rows.add(parse(file + ":" + lineNumber, line, columns, row));
        }
        header = false;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static <T> T parse(
      String place, String line, int columns, Function<List<String>, T> row) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != columns) {
      throw new IllegalArgumentException(
          place + ": " + cells.size() + " columns; there must be " + columns);
    }
    try {
      return row.apply(cells);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }

  private static BufferedReader open(String file) throws IOException {
    InputStream in = TsvTable.class.getResourceAsStream("/theragraph/" + file);
    if (in == null) {
      throw new IOException("theragraph/" + file + " is not on the class path");
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
