package org.theragraph.corpora.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to characters. What the bytes are outweighs what a file says of itself: a byte order mark
 * first, then valid UTF-8, then the declared character set, then a guess.
 */
public final class Encoding {
  public static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<\\?xml[^>]{0,200}?encoding|<meta[^>]{0,200}?charset)\\s*=\\s*[\"']?\\s*([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  private Encoding() {}

  /**
   * Decodes bytes; never fails, what no character set explains becomes U+FFFD.
   *
   * @param declared what the file says of itself
   */
  public static String decode(byte[] bytes, @Nullable Charset declared) {
    Charset wide = wide(bytes);
    if (wide != null) {
      return withoutMark(new String(bytes, wide));
    }
    String utf8Text = new String(bytes, StandardCharsets.UTF_8);
    if (utf8Text.indexOf('\uFFFD') < 0 && !isEscaped(declared)) {
      return withoutMark(utf8Text);
    }
    Utf8Count utf8 = Utf8Count.of(bytes);
    if (utf8.invalid() == 0 && utf8.multibyte() > 0) {
      return withoutMark(utf8Text);
    }
    if (utf8.multibyte() > 4L * utf8.invalid()) {
      return mixed(bytes);
    }
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, declared);
    }
    if (utf8.multibyte() > utf8.invalid()) {
      return mixed(bytes);
    }
    return new String(bytes, guess(bytes));
  }

  /** UTF-16 or UTF-32, by byte order mark or by the zeros of its ASCII letters; else null. */
  public static @Nullable Charset wide(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    boolean zeros = bytes.length >= 4 && bytes[2] == 0 && bytes[3] == 0;
    if (first == 0xFFFE) {
      return zeros ? UTF_32LE : StandardCharsets.UTF_16LE;
    }
    if (first == 0xFEFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (bytes.length >= 4 && first == 0 && (bytes[2] & 0xFF) == 0xFE && (bytes[3] & 0xFF) == 0xFF) {
      return UTF_32BE;
    }
    return wideByZeros(bytes);
  }

  private static @Nullable Charset wideByZeros(byte[] bytes) {
    int pairs = Math.min(bytes.length, 4096) / 2;
    int high = 0;
    int low = 0;
    for (int i = 0; i < pairs; i++) {
      high += bytes[2 * i] == 0 && isText(bytes[2 * i + 1]) ? 1 : 0;
      low += bytes[2 * i + 1] == 0 && isText(bytes[2 * i]) ? 1 : 0;
    }
    if (pairs >= 4 && high >= pairs * 0.9) {
      return StandardCharsets.UTF_16BE;
    }
    return pairs >= 4 && low >= pairs * 0.9 ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean isText(byte b) {
    return b >= ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  /**
   * The character set that the beginning of an XML or HTML file names; null where it names none, or
   * one that is unknown. ISO-8859-1 and ASCII mean windows-1252, as in the WHATWG standard.
   */
  public static @Nullable Charset declared(String head) {
    Matcher matcher = DECLARED.matcher(head);
    return matcher.find() ? charset(matcher.group(1)) : null;
  }

  private static @Nullable Charset charset(String name) {
    try {
      Charset charset = Charset.forName(name);
      if (charset.equals(StandardCharsets.ISO_8859_1)
          || charset.equals(StandardCharsets.US_ASCII)) {
        return WINDOWS_1252;
      }
      // The declaration was read as ASCII: the file cannot be in a wide character set.
      return charset.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null; // a made-up name tells nothing
    }
  }

  /** Character sets that write everything in ASCII bytes with escapes. */
  private static boolean isEscaped(@Nullable Charset charset) {
    return charset != null && charset.name().toUpperCase(Locale.ROOT).startsWith("ISO-2022");
  }

  private static Charset guess(byte[] bytes) {
    if (isWesternByLooks(bytes)) {
      return WINDOWS_1252;
    }
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, bytes.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    Charset charset = name == null ? null : charset(name);
    return charset == null || charset.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : charset;
  }

  /** Few bytes above ASCII, most of them single: quotes, dashes, accents of a western text. */
  private static boolean isWesternByLooks(byte[] bytes) {
    int above = 0;
    int single = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        above++;
        boolean alone =
            (i == 0 || bytes[i - 1] >= 0) && (i + 1 == bytes.length || bytes[i + 1] >= 0);
        single += alone ? 1 : 0;
      }
    }
    return above < bytes.length / 8 && single >= above * 0.8;
  }

  /** UTF-8 in which stray bytes are taken as windows-1252. */
  private static String mixed(byte[] bytes) {
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    while (true) {
      CoderResult result = utf8.decode(in, out, true);
      if (!result.isError()) {
        return withoutMark(out.flip().toString());
      }
      byte[] stray = new byte[result.length()];
      in.get(stray);
      out.put(new String(stray, WINDOWS_1252));
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
