package org.theragraph.corpora.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads JSON Lines; blank lines are skipped. */
final class LineReader<T> implements Closeable {
  private static final ObjectReader JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .reader();

  /** What Jackson says of its own place, which is within the line. */
  private static final Pattern SOURCE = Pattern.compile(" \\(start marker at .*", Pattern.DOTALL);

  private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");

  /** Half of a character beyond the first 65,536, as JSON may write it. */
  private static final Pattern HALF = Pattern.compile("\\\\u[dD][89a-fA-F]");

  private final Path file;
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
    this.file = file;
    this.in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    this.format = format;
    this.fileName = String.valueOf(file.getFileName());
  }

  /** The next record; null at the end. */
  @Nullable T next() throws IOException {
    for (String line = readLine(); line != null; line = readLine()) {
      lineNumber++;
      if (!line.isBlank()) {
        return record(line, place(), format);
      }
    }
    return null;
  }

  /** The record of one line. */
  static <T> T record(String line, String place, LineFormat<T> format) {
    Fields fields = parse(line, place);
    if (line.contains("\\u") && HALF.matcher(line).find()) {
      fields.requireWholeCharacters();
    }
    return format.read(fields);
  }

  /**
   * The text of a line.
   *
   * @throws FactsException if it is not UTF-8
   */
  static String decoded(byte[] line, String place) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new FactsException(place + ": not UTF-8; write the file in UTF-8");
    }
  }

  private @Nullable String readLine() throws IOException {
    try {
      return in.readLine();
    } catch (CharacterCodingException e) {
      throw new FactsException(fileName + ":" + badLine() + ": not UTF-8; write the file in UTF-8");
    }
  }

  /** The first line that is not UTF-8: looked for anew, for the reader decodes far ahead. */
  private int badLine() throws IOException {
    try (ByteLines lines = new ByteLines(file)) {
      int number = 0;
      for (byte[] line = lines.next(); line.length > 0; line = lines.next()) {
        number++;
        try {
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
        } catch (CharacterCodingException e) {
          return number;
        }
      }
      return number;
    }
  }

  /** File and line of the record that {@link #next} gave last. */
  String place() {
    return fileName + ":" + lineNumber;
  }

  static Fields parse(String line, String place) {
    return new Fields(json(line, place), place);
  }

  static JsonNode json(String line, String place) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      String column = e.getLocation() == null ? "" : ", column " + e.getLocation().getColumnNr();
      throw new FactsException(
          place
              + column
              + ": not JSON: "
              + LINE_ENDS
                  .matcher(SOURCE.matcher(e.getOriginalMessage()).replaceAll(""))
                  .replaceAll(" "));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
