package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads JSON Lines; blank lines are skipped. */
final class LineReader<T> implements Closeable {
  private static final ObjectReader JSON = new ObjectMapper().reader();

  private final BufferedReader in;
  private final LineFormat<T> format;
  private final String fileName;
  private int lineNumber;

  LineReader(Path file, LineFormat<T> format) throws IOException {
    if (!Files.exists(file)) {
      throw new FactsException(
          file
              + " is missing. Write the folder with: theragraph extract INPUT --out "
              + file.getParent());
    }
    this.in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    this.format = format;
    this.fileName = String.valueOf(file.getFileName());
  }

  /** The next record; null at the end. */
  @Nullable T next() throws IOException {
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      lineNumber++;
      if (!line.isBlank()) {
        return format.read(parse(line, place()));
      }
    }
    return null;
  }

  /** File and line of the record that {@link #next} gave last. */
  String place() {
    return fileName + ":" + lineNumber;
  }

  static Fields parse(String line, String place) {
    try {
      return new Fields(JSON.readTree(line), place);
    } catch (JsonProcessingException e) {
      throw new FactsException(place + ": not JSON: " + e.getOriginalMessage());
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
