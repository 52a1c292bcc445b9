package org.theragraph.corpora.reader;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream in another character set, given as UTF-8 without a byte order mark. */
final class TranscodedStream extends InputStream {
  private final Reader reader;
  private final char[] chars = new char[8192];
  private byte[] bytes = new byte[0];
  private int at;
  private char pending; // a high surrogate whose other half is still to come

  TranscodedStream(InputStream in, Charset charset) {
    this.reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (at == bytes.length) {
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private boolean fill() throws IOException {
    int kept = pending == 0 ? 0 : 1;
    chars[0] = pending == 0 ? chars[0] : pending;
    int count = reader.read(chars, kept, chars.length - kept);
    if (count < 0 && kept == 0) {
      return false;
    }
    int end = kept + Math.max(count, 0);
    pending = count >= 0 && Character.isHighSurrogate(chars[end - 1]) ? chars[--end] : 0;
    String text = new String(chars, 0, end).replace("\uFEFF", "");
    bytes = text.getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }
}
