package org.theragraph.corpora.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.text.Encoding;

/**
 * One file, archive entry or stream, unpacked, with its beginning already looked at. Reading gives
 * the beginning again. A stream that broke once keeps failing with the same {@link
 * BrokenInputException}; bytes before the break are never lost.
 */
public final class ReaderInput {
  private final String name;
  private final long limit;
  private final HeadedStream stream;
  private final Head head;

  /**
   * @param name file or archive entry, for ids and messages
   * @param limit largest document in bytes
   */
  public ReaderInput(String name, InputStream in, long limit) {
    this.name = name;
    this.limit = limit;
    this.stream = new HeadedStream(in, Head.SIZE);
    this.head = new Head(stream.head());
  }

  public String name() {
    return name;
  }

  /** Largest document in bytes. */
  public long limit() {
    return limit;
  }

  public Head head() {
    return head;
  }

  /** All bytes, from the first. */
  public InputStream stream() {
    return stream;
  }

  /** All bytes in an encoding that agrees with ASCII: UTF-16 and UTF-32 are turned into UTF-8. */
  InputStream narrow() throws IOException {
    Charset wide = Encoding.wide(head.bytes());
    return wide == null ? stream : new TranscodedStream(stream, wide);
  }

  /** All bytes at once; null when there are more than the limit. */
  byte @Nullable [] whole() throws IOException {
    byte[] bytes = stream.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
    return bytes.length > limit ? null : bytes;
  }

  /** Why {@link #whole} gave nothing. */
  String tooLarge() {
    return tooLarge(limit);
  }

  static String tooLarge(long limit) {
    return "larger than " + limit + " bytes, the limit for one document; split it";
  }
}
