package org.theragraph.corpora.facts;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a file as they are, ends of lines included. */
final class ByteLines implements Closeable {
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;

  ByteLines(Path file) throws IOException {
    in = Files.newInputStream(file);
  }

  /** The next line with its end; empty at the end of the file. */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    while (start < end || fill()) {
      int lineEnd = start;
      while (lineEnd < end && buffer[lineEnd] != '\n') {
        lineEnd++;
      }
      boolean whole = lineEnd < end;
      int after = whole ? lineEnd + 1 : lineEnd;
      line.write(buffer, start, after - start);
      start = after;
      if (whole) {
        break;
      }
    }
    return line.toByteArray();
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
