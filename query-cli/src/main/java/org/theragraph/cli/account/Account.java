package org.theragraph.cli.account;

import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Somebody who may sign in.
 *
 * @param name as it stands with decisions
 * @param hash of the password, with its own salt: another password, or the same set anew, is
 *     another hash
 */
public record Account(String name, Role role, String hash) {
  /** What names are made of. */
  public static final String NAME_PATTERN = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,63}";

  private static final Pattern NAME = Pattern.compile(NAME_PATTERN);

  public Account {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(hash, "hash");
    if (!isName(name)) {
      throw new IllegalArgumentException("no name of a curator: letters, figures and . _ @ -");
    }
  }

  /** Whether decisions may stand under it: letters, figures and {@code . _ @ -}, up to 64. */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && name.equals(plain(name));
  }

  /** One form of a name that can be written in several ways. */
  public static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).strip();
  }

  /** Without the hash, which is nobody's business. */
  @Override
  public String toString() {
    return name + " (" + role + ")";
  }
}
