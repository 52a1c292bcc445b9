package org.theragraph.corpora.reader;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** First bytes of the binary files that people mistake for documents. */
final class Magic {
  private static final Map<String, String> SORTS = sorts();

  private Magic() {}

  /** The sort of file, with a remedy; null when the bytes say nothing. */
  static @Nullable String of(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> sort : SORTS.entrySet()) {
      if (head.startsWith(sort.getKey())) {
        return sort.getValue();
      }
    }
    return null;
  }

  private static Map<String, String> sorts() {
    Map<String, String> sorts = new LinkedHashMap<>();
    sorts.put("%PDF-", "a PDF; save it as text or HTML");
    sorts.put("{\\rtf", "an RTF file; save it as text or HTML");
    sorts.put("\u00D0\u00CF\u0011\u00E0", "an old Office file; save it as text or HTML");
    sorts.put("BZh", "compressed with bzip2; unpack it first");
    sorts.put("\u00FD7zXZ", "compressed with xz; unpack it first");
    sorts.put("(\u00B5/\u00FD", "compressed with zstd; unpack it first");
    sorts.put("7z\u00BC\u00AF", "a 7z archive; unpack it first");
    sorts.put("Rar!", "a RAR archive; unpack it first");
    sorts.put("\u0089PNG", "an image");
    sorts.put("GIF8", "an image");
    sorts.put("\u00FF\u00D8\u00FF", "an image");
    sorts.put("\u007FELF", "a program");
    sorts.put("\u00CA\u00FE\u00BA\u00BE", "a Java class");
    sorts.put("SQLite format 3", "a database");
    return sorts;
  }
}
