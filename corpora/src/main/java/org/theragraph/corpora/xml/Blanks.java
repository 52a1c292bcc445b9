package org.theragraph.corpora.xml;

import java.util.Collection;

/**
 * Makes elements of a record blank that nobody reads, before it is parsed: a parser takes several
 * times as long. All else stays at its place, so that errors name the same line and column.
 */
public final class Blanks {
  private final TagNames names;

  /**
   * Of elements.
   *
   * @param names in ASCII; none of them stands within itself
   */
  public Blanks(Collection<String> names) {
    this.names = new TagNames(names);
  }

  /** Overwrites them with spaces. One that does not end, or is empty, stays for the parser. */
  public void apply(byte[] record) {
    int at = 0;
    while (at < record.length - 1) {
      byte[] name = record[at] == '<' ? names.at(record, at + 1, record.length) : null;
      int end = name == null ? -1 : end(record, at + 1 + name.length, name);
      if (end < 0) {
        at++;
      } else {
        blank(record, at, end);
        at = end;
      }
    }
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
          && TagNames.matches(record, i + 2, record.length, name)) {
        return i + length;
      }
    }
    return -1;
  }

  private static void blank(byte[] record, int from, int to) {
    for (int i = from; i < to; i++) {
      if (record[i] != '\n') {
        record[i] = ' ';
      }
    }
  }
}
