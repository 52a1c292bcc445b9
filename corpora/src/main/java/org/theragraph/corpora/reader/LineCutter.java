package org.theragraph.corpora.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines of bytes; of a line over the limit only that it was there remains. */
final class LineCutter {
  private final InputStream in;
  private final long limit;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private boolean tooLarge;
  private long number;

  LineCutter(InputStream in, long limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * The next line without its end, null at the end; of a line over the limit its first bytes.
   *
   * @throws IOException if the stream breaks: the line it broke in is not given
   */
  byte @Nullable [] next() throws IOException {
    length = 0;
    tooLarge = false;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      keep(stop);
      at = stop;
      if (at < end) {
        at++;
        break;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    return Arrays.copyOf(line, length);
  }

  /** Number of the line that {@link #next} gave last, from 1. */
  long number() {
    return number;
  }

  /** Whether the line that {@link #next} gave last is over the limit. */
  boolean isTooLarge() {
    return tooLarge;
  }

  private void keep(int stop) {
    int count = stop - at;
    if (tooLarge || (long) length + count > limit) {
      tooLarge = true;
      length = Math.min(length, 1 << 12);
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
    }
    System.arraycopy(buffer, at, line, length, count);
    length += count;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(in.read(buffer, 0, buffer.length), 0);
    return end > 0;
  }
}
