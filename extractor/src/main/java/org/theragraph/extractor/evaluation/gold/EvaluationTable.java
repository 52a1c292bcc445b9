package org.theragraph.extractor.evaluation.gold;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of this package: tab-separated, a header, {@code #} before a comment. */
final class EvaluationTable {
  private EvaluationTable() {}

  /** The rows below the header, each of so many columns. */
  static List<List<String>> rows(String file, int columns) {
    String path = "/theragraph/evaluation/" + file;
    try (InputStream in = EvaluationTable.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException(path + " is not on the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> row(line, file, columns))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> row(String line, String file, int columns) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != columns) {
      throw new IllegalArgumentException(
          "%s: %d columns, not %d: %s".formatted(file, cells.size(), columns, line));
    }
    return cells;
  }
}
