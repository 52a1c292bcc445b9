package org.theragraph.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.theragraph.cli.session.Surroundings;

/** Starts the process and ends it with the command's exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int exitCode =
        Theragraph.commandLine(Surroundings.ofProcess())
            .setOut(utf8(FileDescriptor.out))
            .setErr(utf8(FileDescriptor.err))
            .execute(args);
    // Drivers and progress bars may leave threads behind that would keep the process alive.
    System.exit(exitCode);
  }

  /** Sentences hold Greek letters: UTF-8, whatever the locale. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), false);
  }
}
