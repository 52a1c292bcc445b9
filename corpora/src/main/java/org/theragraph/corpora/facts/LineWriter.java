package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes records as JSON Lines in UTF-8. */
final class LineWriter<T> implements Closeable {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator out;
  private final LineFormat<T> format;
  private long count;

  LineWriter(Path file, LineFormat<T> format) throws IOException {
    this.out = JSON.createGenerator(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    this.out.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    this.format = format;
  }

  void write(T value) throws IOException {
    out.writeStartObject();
    format.write(value, out);
    out.writeEndObject();
    count++;
  }

  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    if (out.isClosed()) {
      return;
    }
    try (out) {
      if (count > 0) {
        out.writeRaw('\n');
      }
    }
  }
}
