package org.theragraph.corpora.xml;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes elements of a record blank that nobody reads, before it is parsed: a parser takes several
 * times as long. All else stays at its place, so that errors name the same line and column.
 */
public final class Blanks {
  private final List<byte[]> names;
  private final boolean[] isFirstLetter = new boolean[Byte.MAX_VALUE + 1];

  /**
   * Of elements.
   *
   * @param names in ASCII; none of them stands within itself
   */
  public Blanks(Collection<String> names) {
    this.names = names.stream().map(name -> name.getBytes(StandardCharsets.US_ASCII)).toList();
    this.names.forEach(name -> isFirstLetter[name[0]] = true);
  }

  /** Overwrites them with spaces. One that does not end, or is empty, stays for the parser. */
  public void apply(byte[] record) {
    int at = 0;
    while (at < record.length - 1) {
      byte[] name = record[at] == '<' ? nameAt(record, at + 1) : null;
      int end = name == null ? -1 : end(record, at + 1 + name.length, name);
      if (end < 0) {
        at++;
      } else {
        blank(record, at, end);
        at = end;
      }
    }
  }

  private byte @Nullable [] nameAt(byte[] record, int from) {
    if (record[from] < 0 || !isFirstLetter[record[from]]) {
      return null;
    }
    for (byte[] name : names) {
      int after = from + name.length;
      if (after < record.length && isDelimiter(record[after]) && matches(record, from, name)) {
        return name;
      }
    }
    return null;
  }

  private static boolean isDelimiter(byte b) {
    return b == '>' || b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /** Where the element's end tag ends; -1 for none. */
  private static int end(byte[] record, int from, byte[] name) {
    int tagEnd = from;
    while (tagEnd < record.length && record[tagEnd] != '>') {
      tagEnd++;
    }
    if (tagEnd == record.length || record[tagEnd - 1] == '/') {
      return -1;
    }
    int length = name.length + 3;
    for (int i = tagEnd + 1; i <= record.length - length; i++) {
      if (record[i] == '<'
          && record[i + 1] == '/'
          && record[i + 2 + name.length] == '>'
          && matches(record, i + 2, name)) {
        return i + length;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] record, int from, byte[] name) {
    for (int i = 0; i < name.length; i++) {
      if (record[from + i] != name[i]) {
        return false;
      }
    }
    return true;
  }

  private static void blank(byte[] record, int from, int to) {
    for (int i = from; i < to; i++) {
      if (record[i] != '\n') {
        record[i] = ' ';
      }
    }
  }
}
