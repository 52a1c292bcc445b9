package org.theragraph.corpora.reader;

import org.theragraph.corpora.text.CleanText;

/** Ids of documents that carry none themselves: {@code file:} and the file's name. */
public final class FileId {
  private static final String PREFIX = "file:";

  private FileId() {}

  /**
   * The id for a file or archive entry: its name without folders and ending.
   *
   * @param source path, {@code archive!entry}, or {@code -} for standard input
   */
  public static String of(String source) {
    String name = fileName(source);
    if (name.length() > 3 && name.endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    int dot = name.lastIndexOf('.');
    return PREFIX + (dot > 0 ? name.substring(0, dot) : name);
  }

  /** The id with this many folders before the name, and the name's ending kept. */
  public static String of(String source, int folders) {
    String path = source.replace('\\', '/').replace('!', '/');
    int from = path.length();
    for (int i = 0; i <= folders && from > 0; i++) {
      from = path.lastIndexOf('/', from - 1);
    }
    return PREFIX + clean(path.substring(from + 1));
  }

  private static String fileName(String source) {
    if (source.equals("-")) {
      return "stdin";
    }
    String path = source.replace('\\', '/');
    int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1;
    return clean(path.substring(start));
  }

  private static String clean(String name) {
    String clean = CleanText.line(name);
    return clean.isEmpty() ? "unnamed" : clean;
  }
}
