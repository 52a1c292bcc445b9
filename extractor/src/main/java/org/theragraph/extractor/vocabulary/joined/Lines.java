package org.theragraph.extractor.vocabulary.joined;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.theragraph.extractor.vocabulary.VocabularyException;

/** The lines of a file, which may be gzipped, one at a time. */
final class Lines {
  private static final int BUFFER = 1 << 16; // bytes

  private Lines() {}

  /**
   * Hands each line on.
   *
   * @throws VocabularyException if the file cannot be read, with its name
   */
  static void each(Path file, Consumer<String> taker) {
    try (BufferedReader in = open(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        taker.accept(line);
      }
    } catch (IOException e) {
      throw new VocabularyException(
          file + ": cannot be read (" + e.getMessage() + "); fetch it anew", e);
    }
  }

  /** Hands the cells of each line on, comment lines and the header line left out. */
  static void cells(Path file, boolean header, Consumer<String[]> taker) {
    boolean[] skip = {header};
    each(
        file,
        line -> {
          if (line.startsWith("#")) {
            return;
          }
          if (skip[0]) {
            skip[0] = false;
          } else {
            taker.accept(line.split("\t", -1));
          }
        });
  }

  private static BufferedReader open(Path file) throws IOException {
    return new BufferedReader(new InputStreamReader(stream(file), StandardCharsets.UTF_8), BUFFER);
  }

  /** The bytes of a file, unpacked; to be closed. */
  static InputStream stream(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    if (!file.toString().endsWith(".gz")) {
      return in;
    }
    try {
      return new GZIPInputStream(in, BUFFER);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** The cells of a line of comma-separated values, RFC 4180, without line breaks in cells. */
  static List<String> csv(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
        if (doubled) {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** A cell without the quotation marks around it. */
  static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1) : cell;
  }
}
