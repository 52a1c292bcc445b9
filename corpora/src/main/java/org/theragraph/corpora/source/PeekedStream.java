package org.theragraph.corpora.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream that can be looked into, that loses no byte before a failure, and that knows whether
 * more is to come: gzip asks {@link #available} before it takes a file of several members as ended.
 */
final class PeekedStream extends InputStream {
  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private @Nullable IOException failure;

  PeekedStream(InputStream in) {
    this.in = in;
  }

  /** The next bytes, fewer when the stream ends or fails before; reading gives them again. */
  byte[] peek(int count) {
    try {
      while (end - at < count && more()) {
        // more() has done it
      }
    } catch (IOException e) {
      failure = e; // told to whoever reads beyond what is there
    }
    return Arrays.copyOfRange(buffer, at, Math.min(end, at + count));
  }

  @Override
  public int read() throws IOException {
    return at < end || more() ? buffer[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == end && !more()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(buffer, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public int available() {
    return peek(1).length == 0 ? 0 : Math.max(1, end - at);
  }

  private boolean more() throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (at > 0) {
      System.arraycopy(buffer, at, buffer, 0, end - at);
      end -= at;
      at = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = in.read(buffer, end, buffer.length - end);
    end += Math.max(count, 0);
    return count >= 0;
  }
}
