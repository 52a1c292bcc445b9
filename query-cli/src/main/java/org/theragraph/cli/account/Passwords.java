package org.theragraph.cli.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.theragraph.cli.session.CliException;

/** Hashes passwords and compares them with hashes. */
public final class Passwords {
  /** In characters, as people count them. */
  static final int SHORTEST = 12;

  /** In characters. */
  public static final int LONGEST = 1000;

  /** 2^12 rounds: about a third of a second, as slow as who signs in bears. */
  private static final int COST = 12;

  private static final BCrypt.Version VERSION = BCrypt.Version.VERSION_2B;

  /** Bcrypt itself takes 72 bytes; of what is longer, all bytes count by their SHA-512. */
  private static final LongPasswordStrategy LONG = LongPasswordStrategies.hashSha512(VERSION);

  private Passwords() {}

  /**
   * A hash with a salt of its own.
   *
   * @throws CliException if the password is too short or too long
   */
  public static String hash(String password) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw CliException.failed(
          "the password has %d characters; take %d or more".formatted(length, SHORTEST));
    }
    if (length > LONGEST) {
      throw CliException.failed(
          "the password has more than %d characters; take fewer".formatted(LONGEST));
    }
    return new String(
        BCrypt.with(VERSION, LONG).hash(COST, bytes(password)), StandardCharsets.US_ASCII);
  }

  /** Whether the hash is of this password; takes as long whether or not it is. */
  public static boolean matches(String password, String hash) {
    return BCrypt.verifyer(VERSION, LONG)
        .verify(bytes(password), hash.getBytes(StandardCharsets.US_ASCII))
        .verified;
  }

  /** Terminals and browsers write the same letter in different ways. */
  private static byte[] bytes(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
  }
}
