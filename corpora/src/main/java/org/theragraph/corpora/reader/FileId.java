package org.theragraph.corpora.reader;

import org.theragraph.corpora.model.ClaimHash;
import org.theragraph.corpora.model.Document;
import org.theragraph.corpora.text.CleanText;

/** Ids of documents that carry none themselves: {@code file:}, the file's name, and its text. */
final class FileId {
  private static final String PREFIX = "file:";
  private static final int HASH_DIGITS = 8;

  private FileId() {}

  /**
   * The id of a file or archive entry that gives no text: its name without folders and ending.
   *
   * @param source path, {@code archive!entry}, or {@code -} for standard input
   */
  static String of(String source) {
    String name = fileName(source);
    if (name.length() > 3 && name.endsWith(".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    int dot = name.lastIndexOf('.');
    return PREFIX + (dot > 0 ? name.substring(0, dot) : name);
  }

  /**
   * The document under the id of its file and its text: {@code file:name~0a1b2c3d}, with the first
   * digits of the canonical text's SHA-256. By its name alone, another file of that name would
   * replace this document in the graph, and a curator's work with it.
   */
  static Document name(Document document, String source) {
    String hash = ClaimHash.sha256(document.text()).substring(0, HASH_DIGITS);
    return document.withId(of(source) + "~" + hash);
  }

  private static String fileName(String source) {
    if (source.equals("-")) {
      return "stdin";
    }
    String path = source.replace('\\', '/');
    int start = Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1;
    String name = CleanText.line(path.substring(start));
    return name.isEmpty() ? "unnamed" : name;
  }
}
