package org.theragraph.cli.question.command;

import java.util.stream.Collectors;
import org.theragraph.cli.question.Questions;
import org.theragraph.cli.question.TypedQuestion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code theragraph answer}: each typed question is a command below it. */
@Command(
    name = "answer",
    description =
        "Answer a typed question: targets, uses, failures, contradictions, what is new ...",
    footer = {
      "",
      "A name stands for all narrower concepts too. The same in English: theragraph ask.",
      "",
      "Examples:",
      "  theragraph answer targets-of daratumumab",
      "  theragraph answer failed-uses rituximab --as-of 2020",
      "  theragraph answer shared-mechanism SLE \"rheumatoid arthritis\""
    })
public final class AnswerCommand implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private CommandSpec spec;

  /** Puts a command for each question below this one. */
  public static void addQuestions(CommandLine answer) {
    for (TypedQuestion question : Questions.all()) {
      CommandLine one = new CommandLine(new AnswerOne(question));
      one.getCommandSpec()
          .usageMessage()
          .description(question.wording().words())
          .footer(
              "",
              "Example:",
              "  theragraph answer %s %s".formatted(question.id(), question.wording().example()));
      answer.addSubcommand(question.id(), one);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say which question: "
            + Questions.all().stream().map(TypedQuestion::id).collect(Collectors.joining(", ")));
  }
}
