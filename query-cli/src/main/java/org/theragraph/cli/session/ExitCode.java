package org.theragraph.cli.session;

/** What the process tells its caller. */
public final class ExitCode {
  public static final int DONE = 0;

  /** The command was understood but could not be carried out. */
  public static final int FAILED = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** Done, but some documents were quarantined. */
  public static final int QUARANTINED = 3;

  private ExitCode() {}
}
