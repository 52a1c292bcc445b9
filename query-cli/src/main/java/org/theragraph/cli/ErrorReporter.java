package org.theragraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    err.println("theragraph: " + message(e));
    Object root = command.getCommandSpec().root().userObject();
    if (root instanceof Theragraph theragraph && theragraph.wantsStackTrace()) {
      e.printStackTrace(err);
    }
    err.flush();
    if (e instanceof InputNotFoundException) {
      return ExitCode.USAGE;
    }
    return e instanceof CliException known ? known.exitCode() : ExitCode.FAILED;
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
      return denied.getFile() + ": permission denied";
    }
    if (e instanceof FileAlreadyExistsException file) {
      return file.getFile() + ": is a file, but a folder is needed";
    }
    if (e instanceof UncheckedIOException && e.getCause() instanceof IOException wrapped) {
      return message(wrapped);
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

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
