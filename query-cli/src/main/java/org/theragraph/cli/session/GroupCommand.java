package org.theragraph.cli.session;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing but hold others, and asks for one of them. */
@Command
public abstract class GroupCommand implements Runnable {
  private final String question;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /**
   * A group.
   *
   * @param question what to say to somebody who names none of its commands
   */
  protected GroupCommand(String question) {
    this.question = question;
  }

  @Override
  public final void run() {
    throw new ParameterException(
        spec.commandLine(), question + " " + String.join(", ", spec.subcommands().keySet()));
  }
}
