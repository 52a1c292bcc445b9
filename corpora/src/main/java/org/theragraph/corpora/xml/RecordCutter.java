package org.theragraph.corpora.xml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.xml.XmlRecord.Cut;

/**
 * Cuts a stream of XML into records at the tags of their elements.
 *
 * <p>The stream's encoding must agree with ASCII in ASCII's range. Memory is bounded by the largest
 * record allowed. Records must not nest. Not thread-safe.
 */
public final class RecordCutter {
  private static final int FIRST_BUFFER = 1 << 16;
  private static final int KEPT_OF_TOO_LARGE = 1 << 14;
  private static final byte[] COMMENT = ascii("!--");
  private static final byte[] COMMENT_END = ascii("-->");

  private final InputStream in;
  private final TagNames names;
  private final int limit;

  private byte[] buffer = new byte[FIRST_BUFFER];
  private int at;
  private int end;
  private boolean ended;

  private int start = -1; // of the record being read; -1 between records
  private byte @Nullable [] tooLarge;
  private String name = "";
  private long number;
  private long line = 1;
  private long lineStart; // stream offset of the line's first byte
  private long bufferStart; // stream offset of buffer[0]
  private long startLine;
  private long startColumn;
  private @Nullable String root;
  private boolean rootClosed;

  /**
   * @param names of the elements that are records
   * @param limit largest record in bytes
   */
  public RecordCutter(InputStream in, List<String> names, int limit) {
    this.in = in;
    this.names = new TagNames(names);
    this.limit = limit;
  }

  /**
   * The next record; null at the end.
   *
   * @throws IOException if the stream breaks; the records before the break were given
   */
  public @Nullable XmlRecord next() throws IOException {
    while (toNextTag()) {
      XmlRecord record = start < 0 ? between() : within();
      if (record != null) {
        return record;
      }
    }
    return start < 0 ? null : take(Cut.UNFINISHED, end);
  }

  /** Records given so far. */
  public long count() {
    return number;
  }

  /** Name of the element around the records whose end tag never came; null when all is well. */
  public @Nullable String unclosedRoot() {
    return rootClosed ? null : root;
  }

  /** Line the cutter has come to, from 1. */
  public long line() {
    return line;
  }

  private @Nullable XmlRecord between() throws IOException {
    if (matches(at + 1, COMMENT)) {
      skipComment();
      return null;
    }
    boolean closing = at + 1 < end && buffer[at + 1] == '/';
    String found = recordName(at + (closing ? 2 : 1));
    if (found == null) {
      noteRoot(closing);
      at++;
      return null;
    }
    startLine = line;
    startColumn = bufferStart + at - lineStart + 1;
    name = found;
    number++;
    if (closing) {
      at++;
      return new XmlRecord(Cut.HEADLESS, name, number, new byte[0], startLine, startColumn);
    }
    start = at++;
    return null;
  }

  private @Nullable XmlRecord within() throws IOException {
    boolean closing = at + 1 < end && buffer[at + 1] == '/';
    String found = recordName(at + (closing ? 2 : 1));
    if (found == null || (closing && !found.equals(name))) {
      at++;
      return null;
    }
    if (!closing) {
      return take(Cut.UNFINISHED, at);
    }
    while (at < end && buffer[at] != '>') {
      at++; // an end tag is short: fill() has brought all of it
    }
    at = Math.min(at + 1, end);
    return take(Cut.WHOLE, at);
  }

  private XmlRecord take(Cut cut, int recordEnd) {
    boolean isTooLarge = tooLarge != null || recordEnd - start > limit;
    byte[] bytes = tooLarge != null ? tooLarge : Arrays.copyOfRange(buffer, start, recordEnd);
    XmlRecord record =
        new XmlRecord(
            isTooLarge ? Cut.TOO_LARGE : cut, name, number, bytes, startLine, startColumn);
    start = -1;
    tooLarge = null;
    return record;
  }

  /** Goes to the next '<' with enough bytes after it to know the tag; false at the end. */
  private boolean toNextTag() throws IOException {
    while (true) {
      while (at < end && buffer[at] != '<') {
        if (buffer[at] == '\n') {
          newLine();
        }
        at++;
      }
      if (at < end && (ended || end - at >= 256)) {
        return true;
      }
      if (ended) {
        return false;
      }
      fill();
    }
  }

  private void newLine() {
    line++;
    lineStart = bufferStart + at + 1;
  }

  private void skipComment() throws IOException {
    at += 4;
    while (true) {
      for (; at + 3 <= end; at++) {
        if (matches(at, COMMENT_END)) {
          at += 3;
          return;
        }
        if (buffer[at] == '\n') {
          newLine();
        }
      }
      if (ended) {
        at = end;
        return;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    int kept = start < 0 ? at : start;
    if (start >= 0 && (tooLarge != null || at - start > limit)) {
      if (tooLarge == null) {
        tooLarge = Arrays.copyOfRange(buffer, start, start + Math.min(limit, KEPT_OF_TOO_LARGE));
      }
      start = at;
      kept = at;
    }
    if (kept > buffer.length / 2) {
      System.arraycopy(buffer, kept, buffer, 0, end - kept);
      at -= kept;
      end -= kept;
      start = start < 0 ? -1 : start - kept;
      bufferStart += kept;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = in.read(buffer, end, buffer.length - end);
    if (count < 0) {
      ended = true;
    } else {
      end += count;
    }
  }

  private void noteRoot(boolean closing) {
    int from = at + (closing ? 2 : 1);
    int to = from;
    while (to < end && to - from < 100 && !TagNames.isDelimiter(buffer[to])) {
      to++;
    }
    if (to == from || buffer[from] == '?' || buffer[from] == '!') {
      return;
    }
    String tag = new String(buffer, from, to - from, StandardCharsets.UTF_8);
    if (root == null && !closing && number == 0) {
      root = tag;
    } else if (closing && tag.equals(root)) {
      rootClosed = true;
    }
  }

  private @Nullable String recordName(int from) {
    byte[] found = names.at(buffer, from, end);
    return found == null ? null : new String(found, StandardCharsets.US_ASCII);
  }

  private boolean matches(int from, byte[] expected) {
    return TagNames.matches(buffer, from, end, expected);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
