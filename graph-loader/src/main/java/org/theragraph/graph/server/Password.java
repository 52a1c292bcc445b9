package org.theragraph.graph.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The generated password of the server. */
final class Password {
  private static final int BYTES = 24;

  private Password() {}

  /** The password in the file; a new one is made where there is none. Call under the start lock. */
  static String readOrMake(Path file) {
    try {
      if (!Files.exists(file) || Files.readString(file).isBlank()) {
        PrivateFile.write(file, generate() + "\n");
      }
      PrivateFile.restrict(file);
    } catch (IOException e) {
      throw ServerFolder.failure("write", file, e);
    }
    return read(file);
  }

  static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw ServerFolder.failure("read", file, e);
    }
  }

  private static String generate() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
