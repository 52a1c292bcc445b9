package org.theragraph.corpora.text;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * Characters to canonical text: what is invisible or breaks spans goes, line ends become {@code
 * \n}, every blank becomes a space.
 */
public final class CleanText {
  private static final char DROP = '\uFFFF'; // a noncharacter: no text may hold it
  private static final char REPLACEMENT = '\uFFFD';

  /** 0x80..0x9F as windows-1252 has them: where C1 controls stand in a text, these were meant. */
  private static final String WINDOWS_1252 = windows1252();

  private CleanText() {}

  /** Clean text; lines stay lines. Cleaning twice changes nothing more. */
  public static String clean(String raw) {
    int dirty = firstDirty(raw);
    if (dirty < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length()).append(raw, 0, dirty);
    for (int i = dirty; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isSurrogate(c)) {
        if (isPair(raw, i)) {
          out.append(c).append(raw.charAt(++i));
        } else {
          out.append(REPLACEMENT);
        }
        continue;
      }
      boolean partOfCrLf = c == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
      char clean = partOfCrLf ? DROP : clean(c);
      if (clean != DROP) {
        out.append(clean);
      }
    }
    return out.toString();
  }

  /** Clean text on one line: runs of white space become one space, none at the ends. */
  public static String line(String raw) {
    String clean = clean(raw);
    StringBuilder out = new StringBuilder(clean.length());
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c != ' ' && c != '\n') {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /**
   * Text of the same length in which only what no document may hold is replaced: control characters
   * but line ends, and lone surrogates. For texts that offsets already point into.
   */
  public static String safe(String raw) {
    StringBuilder out = new StringBuilder(raw);
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isSurrogate(c)) {
        if (isPair(raw, i)) {
          i++;
        } else {
          out.setCharAt(i, REPLACEMENT);
        }
      } else if ((c != '\n' && Character.isISOControl(c)) || c >= '\uFFFE') {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static int firstDirty(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if ((c >= ' ' && c < 0x7F) || c == '\n') {
        continue;
      }
      if (Character.isSurrogate(c) || clean(c) != c) {
        return i;
      }
    }
    return -1;
  }

  private static char clean(char c) {
    if (c == '\r' || c == '\n' || c == '\f' || c == 0x0B || c == '\u2028' || c == '\u2029') {
      return '\n';
    }
    if (c < ' ') {
      return c == '\t' ? ' ' : DROP;
    }
    if (c < 0x7F) {
      return c;
    }
    if (c <= 0x9F) {
      return c == 0x7F ? DROP : WINDOWS_1252.charAt(c - 0x80);
    }
    if (c == '\u00AD' || c >= '\uFFFE' || isInvisible(c)) {
      return DROP;
    }
    return Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c;
  }

  /** Zero-width characters, joiners, marks of writing direction. */
  private static boolean isInvisible(char c) {
    return (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u206F')
        || c == '\uFEFF'
        || (c >= '\uFFF9' && c <= '\uFFFB');
  }

  private static String windows1252() {
    byte[] bytes = new byte[0x20];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (0x80 + i);
    }
    return Charset.forName("windows-1252")
        .decode(ByteBuffer.wrap(bytes))
        .toString()
        .replace(REPLACEMENT, DROP);
  }
}
