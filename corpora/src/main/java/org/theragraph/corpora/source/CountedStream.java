package org.theragraph.corpora.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were taken so far, those of earlier inputs included. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer listener;
  private long total;

  CountedStream(InputStream in, long before, LongConsumer listener) {
    super(in);
    this.total = before;
    this.listener = listener;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count > 0) {
      total += count;
      listener.accept(total);
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return in.skip(0); // skipped bytes would go uncounted: callers read instead
  }
}
