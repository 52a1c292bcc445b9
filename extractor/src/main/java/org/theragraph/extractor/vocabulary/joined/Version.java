package org.theragraph.extractor.vocabulary.joined;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.theragraph.extractor.vocabulary.Vocabulary;
import org.theragraph.extractor.vocabulary.VocabularyException;

/** A hash of everything that a joined vocabulary is made of. */
final class Version {
  /** Goes up when the same files are compiled to something else. */
  private static final int COMPILER = 9;

  private static final int DIGITS = 16;

  private Version() {}

  static String of(Vocabulary own, @Nullable VocabularyFolder folder) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) COMPILER);
      digest.update(own.version().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      if (folder != null) {
        for (Path file : folder.files()) {
          add(digest, file);
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, Path file) {
    byte[] block = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        digest.update(block, 0, read);
      }
    } catch (IOException e) {
      throw new VocabularyException(file + ": cannot be read (" + e.getMessage() + ")", e);
    }
  }
}
