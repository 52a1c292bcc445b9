package org.theragraph.corpora.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.theragraph.corpora.reader.RefusedInputException;

/**
 * Holds what comes out of an input against what went in. Documents pack to a tenth of their size or
 * a thirtieth; a bomb of a megabyte unpacks to gigabytes, and one within another to any size.
 */
final class Expansion {
  static final String REFUSED =
      "unpacks to more than 200 times its size, as no documents do; unpack it yourself if you trust it";

  private static final int MOST = 200;
  private static final long ALWAYS = 200_000_000; // so much may come of any input, in bytes

  private long packed;
  private long unpacked;

  /** Counts what lies on the disk. */
  InputStream packed(InputStream in) {
    return new Counted(in) {
      @Override
      void count(int bytes) {
        packed += bytes;
      }
    };
  }

  /** Counts what comes out, of each archive within another anew; fails when it is too much. */
  InputStream unpacked(InputStream in) {
    return new Counted(in) {
      @Override
      void count(int bytes) throws IOException {
        unpacked += bytes;
        if (isSpent()) {
          throw new RefusedInputException(REFUSED);
        }
      }
    };
  }

  /** Whether it was too much: nothing more is to be read. */
  boolean isSpent() {
    return unpacked > ALWAYS && unpacked / MOST > packed;
  }

  private abstract static class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    abstract void count(int bytes) throws IOException;

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int bytes;
      try {
        bytes = in.read(target, offset, length);
      } catch (StackOverflowError e) {
        // Java's gzip goes one call deeper for each empty member that follows another.
        throw new IOException("thousands of empty parts follow each other", e);
      } catch (RuntimeException e) { // of a library that meets what it does not expect
        throw new IOException("damaged: " + e, e);
      }
      count(Math.max(bytes, 0));
      return bytes;
    }
  }
}
