package org.theragraph.corpora.mirror;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The MD5 sum that lies beside a file, which tells a damaged or unfinished transfer. */
public final class Checksum {
  /** {@code MD5(name)= hex} as NLM writes it, or {@code hex name} as md5sum does. */
  private static final Pattern SUM =
      Pattern.compile("(?:^|[=\\s])([0-9a-fA-F]{32})(?:\\s|$)", Pattern.MULTILINE);

  private static final int LONGEST = 4_096;

  private Checksum() {}

  /**
   * The sum that is to be.
   *
   * @return 32 hex digits in lower case; null where no {@code .md5} lies beside the file
   * @throws MirrorException if that file holds no sum
   */
  public static @Nullable String expected(Path file) throws IOException {
    Path sum = file.resolveSibling(file.getFileName() + ".md5");
    if (!Files.exists(sum)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(sum)) {
      String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
      Matcher matcher = SUM.matcher(text);
      if (matcher.find()) {
        return matcher.group(1).toLowerCase(Locale.ROOT);
      }
    }
    throw new MirrorException(sum + " holds no MD5 sum; fetch it anew");
  }

  /** The sum of a file as it is: 32 hex digits. Takes the time to read it once. */
  public static String of(Path file) throws IOException {
    MessageDigest digest = md5();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest md5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /**
   * Compares a file with the sum beside it.
   *
   * @return whether there is one
   * @throws MirrorException if it is another
   */
  public static boolean verify(Path file) throws IOException {
    String expected = expected(file);
    if (expected == null) {
      return false;
    }
    String found = of(file);
    if (!found.equals(expected)) {
      throw new MirrorException(
          "%s: its MD5 sum is %s, not %s: it is damaged or not whole; fetch it anew"
              .formatted(file, found, expected));
    }
    return true;
  }
}
