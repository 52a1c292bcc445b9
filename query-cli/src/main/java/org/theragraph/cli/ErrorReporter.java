package org.theragraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import org.theragraph.cli.session.CliException;
import org.theragraph.cli.session.ExitCode;
import org.theragraph.corpora.source.InputNotFoundException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place that prints errors: a line, and the stack trace only when asked for. */
final class ErrorReporter implements IExecutionExceptionHandler, IParameterExceptionHandler {
  /** As systems say it. */
  private static final String DISK_FULL = "No space left on device|Disk quota exceeded";

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    print(command, message(e), e);
    if (e instanceof InputNotFoundException) {
      return ExitCode.USAGE;
    }
    return e instanceof CliException known ? known.exitCode() : ExitCode.FAILED;
  }

  /** An error of Java ends a command as an exception does: with a line and an exit code. */
  static int handleError(Error e, CommandLine command) {
    String message =
        e instanceof OutOfMemoryError
            ? "%d MB of memory are not enough; give more with THERAGRAPH_JAVA_OPTS=-Xmx6g"
                .formatted(Runtime.getRuntime().maxMemory() >> 20)
            : "unexpected " + e + " (--stacktrace shows where)";
    print(command, message, e);
    return ExitCode.FAILED;
  }

  private static void print(CommandLine command, String message, Throwable cause) {
    PrintWriter err = command.getErr();
    err.println("theragraph: " + message);
    Object root = command.getCommandSpec().root().userObject();
    if (root instanceof Theragraph theragraph && theragraph.wantsStackTrace()) {
      cause.printStackTrace(err);
    }
    err.flush();
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("theragraph: " + oneLine(e));
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return ExitCode.USAGE;
  }

  /** Names an error by what the reader can do about it. */
  static String message(Exception e) {
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + ": no such file or folder";
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": no permission; give it with chmod, or choose another place";
    }
    if (e instanceof FileAlreadyExistsException file) {
      return file.getFile() + ": is a file, but a folder is needed";
    }
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException wrapped) {
      return message(wrapped);
    }
    if (isDiskFull(e)) {
      return oneLine(e)
          .replaceAll(DISK_FULL, "the disk is full; make room or choose another place");
    }
    if (e instanceof FileSystemException file && file.getReason() != null) {
      return file.getFile() + ": " + file.getReason();
    }
    if (e.getMessage() == null || e.getMessage().isBlank()) {
      return "unexpected " + e.getClass().getSimpleName() + " (--stacktrace shows where)";
    }
    boolean ours = e.getClass().getName().startsWith("org.theragraph.");
    return ours || e instanceof IOException
        ? oneLine(e)
        : "unexpected %s: %s (--stacktrace shows where)"
            .formatted(e.getClass().getSimpleName(), oneLine(e));
  }

  private static boolean isDiskFull(Exception e) {
    return e instanceof IOException && Pattern.compile(DISK_FULL).matcher(oneLine(e)).find();
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
