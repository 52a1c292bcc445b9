package org.theragraph.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.theragraph.graph.Row;

/** The file of the nodes of one label. Numbers of nodes are unique over all labels. */
final class NodeTable implements Closeable {
  private static final String ID = "id";

  private final CsvFile file;
  private final Columns columns;
  private final String label;
  private final boolean multiline;
  private final List<Row> awkward = new ArrayList<>();

  /**
   * Opens the file.
   *
   * @param properties without id; a row may hold no others
   * @param multiline whether the tool reads texts with line ends from this file
   */
  NodeTable(Path file, String label, Set<String> properties, boolean multiline) throws IOException {
    this.label = label;
    this.multiline = multiline;
    this.columns = Columns.of(properties);
    this.file = new CsvFile(file, columns.header(":ID", ":LABEL", ID));
  }

  void add(long number, Row row) throws IOException {
    add(number, label, row);
  }

  /**
   * Writes a node.
   *
   * @param labels with {@link CsvFile#DELIMITER} between them
   */
  void add(long number, String labels, Row row) throws IOException {
    Map<String, @Nullable Object> good = row.properties();
    if (good.values().stream().anyMatch(value -> !canStand(value))) {
      awkward.add(row);
      good = new HashMap<>(good);
      good.values().removeIf(value -> !canStand(value));
    }
    file.add(number).add(labels).add(row.id());
    columns.write(file, good);
    file.end();
  }

  /** Rows with values that the file cannot hold and therefore lacks. */
  List<Row> awkward() {
    return awkward;
  }

  private boolean canStand(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().allMatch(each -> canStandInList(String.valueOf(each)));
    }
    return multiline || !(value instanceof String text) || isOneLine(text);
  }

  private boolean canStandInList(String text) {
    return !text.isEmpty() && text.indexOf(CsvFile.DELIMITER) < 0 && (multiline || isOneLine(text));
  }

  private static boolean isOneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
