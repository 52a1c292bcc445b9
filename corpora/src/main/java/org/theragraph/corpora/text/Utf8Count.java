package org.theragraph.corpora.text;

/**
 * How much of some bytes is UTF-8.
 *
 * @param multibyte characters of two bytes and more
 * @param invalid bytes that are part of no character
 */
record Utf8Count(int multibyte, int invalid) {
  static Utf8Count of(byte[] bytes) {
    int multibyte = 0;
    int invalid = 0;
    int at = 0;
    while (at < bytes.length) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int length = sequence(bytes, at);
      if (length > 0) {
        multibyte++;
        at += length;
      } else if (length == 0) {
        invalid++;
        at++;
      } else {
        at = bytes.length; // cut in the middle of a character: says nothing
      }
    }
    return new Utf8Count(multibyte, invalid);
  }

  /** Bytes of the character that starts here; 0 if none does, -1 if the bytes end within it. */
  private static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if (at + i == bytes.length) {
        return i > 1 ? -1 : 0;
      }
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return isOverlongOrSurrogate(first, bytes[at + 1] & 0xFF) ? 0 : length;
  }

  private static boolean isOverlongOrSurrogate(int first, int second) {
    return (first == 0xE0 && second < 0xA0)
        || (first == 0xED && second > 0x9F)
        || (first == 0xF0 && second < 0x90)
        || (first == 0xF4 && second > 0x8F);
  }
}
