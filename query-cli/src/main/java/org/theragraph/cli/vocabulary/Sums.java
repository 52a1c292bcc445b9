package org.theragraph.cli.vocabulary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.theragraph.cli.session.VocabularyManifest;

/** What can be told of a file: its sum, and the version that it states. */
final class Sums {
  private static final int HEAD = 1 << 13; // bytes in which a version is looked for
  private static final List<Pattern> VERSIONS =
      List.of(
          Pattern.compile("(?m)^data-version: (\\S+)"),
          Pattern.compile("(?m)^#\\s*\\w*version:\\s*[\"']?([^\"'\\s]+)"),
          Pattern.compile("\"version(?:IRI)?\"\\s*:\\s*\"([^\"]+)\""));
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(20\\d\\d(-\\d\\d(-\\d\\d)?)?)(?!\\d)");

  /** State of a file that is just what was pulled. */
  static final String AS_PULLED = "as pulled";

  private Sums() {}

  /** How a file of a set is: {@link #AS_PULLED}, {@code changed} or {@code missing}. */
  static String state(Path set, VocabularyManifest.Item item) throws IOException {
    Path file = set.resolve(item.file());
    if (!Files.exists(file)) {
      return "missing";
    }
    return sha256(file).equals(item.sha256()) ? AS_PULLED : "changed";
  }

  /** SHA-256 in lower-case hex. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
    byte[] block = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The version that stands in the file, else in its name; empty where none does. */
  static String version(Path file) throws IOException {
    String head = head(file);
    for (Pattern pattern : VERSIONS) {
      Matcher version = pattern.matcher(head);
      if (version.find()) {
        return version.group(1);
      }
    }
    Matcher date = DATE.matcher(String.valueOf(file.getFileName()));
    return date.find() ? date.group(1) : "";
  }

  private static String head(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(plain.readNBytes(HEAD), StandardCharsets.UTF_8);
    } catch (java.util.zip.ZipException | java.io.EOFException e) {
      return ""; // reading it all will tell
    }
  }
}
