package org.theragraph.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The file of the edges of one type. */
final class EdgeTable implements Closeable {
  private final CsvFile file;
  private final Columns columns;

  EdgeTable(Path file, Set<String> properties) throws IOException {
    this.columns = Columns.of(properties);
    this.file = new CsvFile(file, columns.header(":START_ID", ":END_ID"));
  }

  /** Writes an edge between the nodes of these numbers. */
  void add(long start, long end, Map<String, ? extends @Nullable Object> properties)
      throws IOException {
    file.add(start).add(end);
    columns.write(file, properties);
    file.end();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
