package org.theragraph.cli.account;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where a password comes from; never an argument, which all users of the machine can see. */
@Command // a mixin must say that it is one
final class PasswordSource {
  private static final int MOST_BYTES = 4 * Passwords.LONGEST;

  @Option(
      names = "--password-stdin",
      description = "Take the first line of standard input as password; else it is asked for.")
  private boolean fromInput;

  /**
   * Reads it.
   *
   * @throws CliException if there is none, or it was typed in two ways
   */
  String read(Surroundings surroundings) throws IOException {
    return fromInput ? firstLine(System.in) : typed(surroundings);
  }

  /** Byte by byte: what follows the line is somebody else's. */
  private static String firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int one;
    while ((one = in.read()) >= 0 && one != '\n' && line.size() <= MOST_BYTES) {
      line.write(one);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(line.toByteArray()))
              .toString();
      return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    } catch (CharacterCodingException e) {
      throw CliException.failed("the password on standard input is no UTF-8");
    }
  }

  private static String typed(Surroundings surroundings) {
    @Nullable Console console = surroundings.errIsTerminal() ? System.console() : null;
    if (console == null) {
      throw CliException.usage(
          "there is no terminal to ask for the password; give it on standard input with"
              + " --password-stdin");
    }
    char[] first = console.readPassword("Password, %d characters or more: ", Passwords.SHORTEST);
    char[] second = first == null ? null : console.readPassword("Once more: ");
    try {
      if (first == null || second == null) {
        throw CliException.failed("no password was given");
      }
      if (!Arrays.equals(first, second)) {
        throw CliException.failed("the two differ; nothing was changed");
      }
      return new String(first);
    } finally {
      clear(first);
      clear(second);
    }
  }

  private static void clear(char @Nullable [] typed) {
    if (typed != null) {
      Arrays.fill(typed, '\0');
    }
  }
}
