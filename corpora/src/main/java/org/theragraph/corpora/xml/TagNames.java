package org.theragraph.corpora.xml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the names of some elements in bytes; most tags it passes over at their first letter. */
final class TagNames {
  private final List<byte[]> names;
  private final boolean[] isFirstLetter = new boolean[Byte.MAX_VALUE + 1];

  /**
   * Of elements.
   *
   * @param names in ASCII
   */
  TagNames(Collection<String> names) {
    this.names = names.stream().map(name -> name.getBytes(StandardCharsets.US_ASCII)).toList();
    this.names.forEach(name -> isFirstLetter[name[0]] = true);
  }

  /**
   * The name that begins at a place and ends there; null for none of these.
   *
   * @param end of the bytes that are known
   */
  byte @Nullable [] at(byte[] bytes, int from, int end) {
    if (from >= end || bytes[from] < 0 || !isFirstLetter[bytes[from]]) {
      return null;
    }
    for (byte[] name : names) {
      int after = from + name.length;
      if (after < end && isDelimiter(bytes[after]) && matches(bytes, from, end, name)) {
        return name;
      }
    }
    return null;
  }

  /** Whether these bytes stand at a place. */
  static boolean matches(byte[] bytes, int from, int end, byte[] expected) {
    return from + expected.length <= end
        && Arrays.equals(bytes, from, from + expected.length, expected, 0, expected.length);
  }

  /** Whether a tag's name ends before this. */
  static boolean isDelimiter(byte b) {
    return b == '>' || b == '/' || b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
