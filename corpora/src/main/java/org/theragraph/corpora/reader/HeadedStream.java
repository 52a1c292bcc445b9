package org.theragraph.corpora.reader;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stream whose beginning can be looked at first, and which fails again once it has failed. */
final class HeadedStream extends InputStream {
  private final InputStream in;
  private final byte[] head;
  private int at;
  private @Nullable BrokenInputException failure;

  HeadedStream(InputStream in, int headSize) {
    this.in = in;
    this.head = readHead(headSize);
  }

  byte[] head() {
    return head.clone();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at < head.length) {
      int count = Math.min(length, head.length - at);
      System.arraycopy(head, at, target, offset, count);
      at += count;
      return count;
    }
    return further(target, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private byte[] readHead(int size) {
    byte[] bytes = new byte[size];
    int count = 0;
    try {
      while (count < size) {
        int more = further(bytes, count, size - count);
        if (more < 0) {
          break;
        }
        count += more;
      }
    } catch (BrokenInputException e) {
      failure = e; // told to whoever reads on beyond the head
    }
    return Arrays.copyOf(bytes, count);
  }

  private int further(byte[] target, int offset, int length) throws BrokenInputException {
    if (failure != null) {
      throw failure;
    }
    try {
      return in.read(target, offset, length);
    } catch (IOException e) {
      failure = new BrokenInputException(e);
      throw failure;
    }
  }
}
