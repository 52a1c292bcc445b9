package org.theragraph.cli.session;

/** A command cannot go on. The message is for the user: what, where, what to do. */
public final class CliException extends RuntimeException {
  private final int exitCode;

  private CliException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The command was understood but cannot be carried out. */
  public static CliException failed(String message) {
    return new CliException(ExitCode.FAILED, message);
  }

  /** The command line is wrong. */
  public static CliException usage(String message) {
    return new CliException(ExitCode.USAGE, message);
  }

  public int exitCode() {
    return exitCode;
  }
}
