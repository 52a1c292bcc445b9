package org.theragraph.corpora.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once a single record takes more bytes than allowed. */
final class LimitedStream extends FilterInputStream {
  private final long limit;
  private long sinceRecord;

  LimitedStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  /** A record is over the limit. */
  static final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** A record was read: the next may take the limit again. */
  void nextRecord() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    sinceRecord += Math.max(count, 0);
    if (sinceRecord > limit) {
      throw new LimitException();
    }
    return count;
  }
}
