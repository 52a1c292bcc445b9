package org.theragraph.graph.bulk;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file for the import tool: comma-separated, an absent value empty, texts in quotes. */
final class CsvFile implements Closeable {
  /** Between the items of a list; as the tool's option, {@link #DELIMITER_OPTION}. */
  static final char DELIMITER = '\u001f';

  static final String DELIMITER_OPTION = "U+001F";
  private static final int BUFFER = 1 << 18;

  private final Writer out;
  private final StringBuilder line = new StringBuilder();

  /** Makes the file, with its header. */
  CsvFile(Path file, List<String> header) throws IOException {
    out = new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8);
    line.append(String.join(",", header)).append(',');
    end();
  }

  /** Adds the next value of the line: a text, number, truth value or list of texts. */
  CsvFile add(@Nullable Object value) {
    if (value instanceof String text) {
      quote(text);
    } else if (value instanceof List<?> list) {
      line.append('"');
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          line.append(DELIMITER);
        }
        escape(String.valueOf(list.get(i)));
      }
      line.append('"');
    } else if (value != null) {
      line.append(value);
    }
    line.append(',');
    return this;
  }

  CsvFile add(long number) {
    line.append(number).append(',');
    return this;
  }

  /** Ends the line. */
  void end() throws IOException {
    line.setCharAt(line.length() - 1, '\n');
    if (line.length() >= BUFFER) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.append(line);
    line.setLength(0);
  }

  private void quote(String text) {
    line.append('"');
    escape(text);
    line.append('"');
  }

  private void escape(String text) {
    int from = 0;
    for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', from)) {
      line.append(text, from, at + 1).append('"');
      from = at + 1;
    }
    line.append(text, from, text.length());
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }
}
