package org.theragraph.corpora.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.theragraph.corpora.text.Encoding;

/** The beginning of an input, by which its format is recognised. */
public final class Head {
  /** Bytes that are looked at. */
  public static final int SIZE = 1 << 16;

  /** An element's start tag after declaration, comments, processing instructions, DOCTYPE. */
  private static final Pattern ROOT =
      Pattern.compile(
          "\\A\\s*(?:<\\?[^>]*>\\s*|<!--(?s:.*?)-->\\s*|<!DOCTYPE[^>\\[]*(?:\\[[^\\]]*\\]\\s*)?>\\s*)*+"
              + "<([A-Za-z_][\\w.:-]*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HTML_DOCTYPE =
      Pattern.compile("<!DOCTYPE\\s+html\\b", Pattern.CASE_INSENSITIVE);

  private final byte[] bytes;
  private final String text;

  public Head(byte[] bytes) {
    this.bytes = bytes.clone();
    String decoded =
        Encoding.decode(bytes, Encoding.declared(new String(bytes, StandardCharsets.ISO_8859_1)));
    this.text = decoded.stripLeading();
  }

  /** The bytes looked at, at most {@link #SIZE}. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Characters from the first that is no white space; the last may be damaged. */
  public String text() {
    return text;
  }

  public boolean isEmpty() {
    return bytes.length == 0;
  }

  /**
   * Name of the first XML or HTML element, in lower case; empty where the input begins otherwise.
   */
  public String root() {
    if (!text.startsWith("<")) {
      return "";
    }
    Matcher matcher = ROOT.matcher(text);
    if (!matcher.find()) {
      return "";
    }
    String name = matcher.group(1);
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether a document type or root element says HTML. */
  public boolean isDeclaredHtml() {
    String root = root();
    return root.equals("html")
        || HTML_DOCTYPE.matcher(text.substring(0, Math.min(text.length(), 2000))).find();
  }

  public boolean startsWith(String beginning) {
    return text.startsWith(beginning);
  }

  public boolean contains(String part) {
    return text.contains(part);
  }

  /** The first line that is not blank, as far as the head goes. */
  public String firstLine() {
    int end = text.indexOf('\n');
    return (end < 0 ? text : text.substring(0, end)).stripTrailing();
  }

  /** What sort of binary file this is; null for text. */
  public @Nullable String binary() {
    String magic = Magic.of(bytes);
    if (magic != null) {
      return magic;
    }
    if (Encoding.wide(bytes) != null) {
      return null;
    }
    int sample = Math.min(bytes.length, SIZE);
    int controls = 0;
    boolean zero = false;
    for (byte b : Arrays.copyOf(bytes, sample)) {
      zero |= b == 0;
      controls += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    // A stray control character is dirt; many, or several zeros, are no text.
    return (zero && controls > 4 + sample / 1000)
            || controls > sample / 20 + 4
            || (zero && sample < 64)
        ? "a binary file"
        : null;
  }
}
