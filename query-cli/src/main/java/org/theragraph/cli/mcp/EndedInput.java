package org.theragraph.cli.mcp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** A stream that tells others when it is at its end: the assistant has gone. */
final class EndedInput extends FilterInputStream {
  private final CountDownLatch end = new CountDownLatch(1);

  EndedInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    return ended(super.read());
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    return ended(super.read(bytes, start, length));
  }

  private int ended(int read) {
    if (read < 0) {
      end.countDown();
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    super.close();
  }

  void awaitEnd() throws InterruptedException {
    end.await();
  }
}
